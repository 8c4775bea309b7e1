export default definePageConfig({ navigationBarTitleText: '单位承诺公示', enablePullDownRefresh: true })
