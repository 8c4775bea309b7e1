export default definePageConfig({ navigationBarTitleText: '场地和服务预约', enablePullDownRefresh: true })
