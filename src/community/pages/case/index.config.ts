export default definePageConfig({
  navigationBarTitleText: '派遣',
  enablePullDownRefresh: true,
})
