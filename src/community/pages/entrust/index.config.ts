export default definePageConfig({ navigationBarTitleText: '交办社区', enablePullDownRefresh: false })
