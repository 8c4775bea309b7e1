export default definePageConfig({ navigationBarTitleText: '待看的照片', enablePullDownRefresh: true })
