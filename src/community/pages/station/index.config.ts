export default definePageConfig({ navigationBarTitleText: '月签到码', enablePullDownRefresh: false })
