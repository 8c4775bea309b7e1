export default definePageConfig({ navigationBarTitleText: '代为登记', enablePullDownRefresh: false })
