export default definePageConfig({ navigationBarTitleText: '资源和共建项目', enablePullDownRefresh: true })
