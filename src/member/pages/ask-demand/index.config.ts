export default definePageConfig({ navigationBarTitleText: '我提的需求', enablePullDownRefresh: true })
