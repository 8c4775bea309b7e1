export default definePageConfig({ navigationBarTitleText: '调整网格', enablePullDownRefresh: true })
