export default definePageConfig({ navigationBarTitleText: '帮扶和志愿服务队', enablePullDownRefresh: true })
