export default definePageConfig({ navigationBarTitleText: '登记委员', enablePullDownRefresh: false })
