export default definePageConfig({ navigationBarTitleText: '社区准入清单', enablePullDownRefresh: true })
