export default definePageConfig({ navigationBarTitleText: '双报到设置', enablePullDownRefresh: true })
