export default definePageConfig({ navigationBarTitleText: '双述双评', enablePullDownRefresh: true })
