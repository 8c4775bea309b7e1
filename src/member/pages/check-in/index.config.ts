export default definePageConfig({ navigationBarTitleText: '到场签到', enablePullDownRefresh: false })
