export default definePageConfig({ navigationBarTitleText: '会议通知', enablePullDownRefresh: false })
