export default definePageConfig({ navigationBarTitleText: '网格调整', enablePullDownRefresh: true })
