export default definePageConfig({ navigationBarTitleText: '单位调整', enablePullDownRefresh: true })
