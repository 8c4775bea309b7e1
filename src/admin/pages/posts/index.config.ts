export default definePageConfig({ navigationBarTitleText: '岗位值班', enablePullDownRefresh: true })
