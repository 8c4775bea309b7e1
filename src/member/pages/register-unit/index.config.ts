export default definePageConfig({ navigationBarTitleText: '登记单位', enablePullDownRefresh: false })
