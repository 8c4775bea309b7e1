export default definePageConfig({ navigationBarTitleText: '委员会议和任务', enablePullDownRefresh: true })
