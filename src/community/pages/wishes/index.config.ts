export default definePageConfig({ navigationBarTitleText: '微心愿和帮扶', enablePullDownRefresh: true })
