export default definePageConfig({ navigationBarTitleText: '服务时长规则', enablePullDownRefresh: true })
