export default definePageConfig({ navigationBarTitleText: '双报到统计', enablePullDownRefresh: true })
