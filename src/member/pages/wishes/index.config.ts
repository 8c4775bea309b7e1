export default definePageConfig({ navigationBarTitleText: '邻居的心愿', enablePullDownRefresh: true })
