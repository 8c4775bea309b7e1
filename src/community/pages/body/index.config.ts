export default definePageConfig({ navigationBarTitleText: '委员和会议', enablePullDownRefresh: true })
