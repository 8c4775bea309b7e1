export default definePageConfig({
  navigationBarTitleText: '随手上报',
  enablePullDownRefresh: false,
})
