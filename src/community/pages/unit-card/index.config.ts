export default definePageConfig({ navigationBarTitleText: '季度反馈卡', enablePullDownRefresh: true })
