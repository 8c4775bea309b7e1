export default definePageConfig({ navigationBarTitleText: '共建项目公示', enablePullDownRefresh: true })
