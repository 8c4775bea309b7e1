export default definePageConfig({ navigationBarTitleText: '请人帮个忙', enablePullDownRefresh: true })
