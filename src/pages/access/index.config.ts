export default definePageConfig({ navigationBarTitleText: '社区办事清单', enablePullDownRefresh: true })
