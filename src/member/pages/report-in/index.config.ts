export default definePageConfig({ navigationBarTitleText: '我要报到', enablePullDownRefresh: false })
