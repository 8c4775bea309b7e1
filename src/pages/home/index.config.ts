export default definePageConfig({
  navigationBarTitleText: '融e通',
  // The page draws its own red head up to the top of the screen.
  navigationStyle: 'custom',
  navigationBarTextStyle: 'white',
  enablePullDownRefresh: true,
})
