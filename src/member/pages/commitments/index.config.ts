export default definePageConfig({ navigationBarTitleText: '我们的承诺', enablePullDownRefresh: true })
