export default definePageConfig({ navigationBarTitleText: '岗位表', enablePullDownRefresh: true })
