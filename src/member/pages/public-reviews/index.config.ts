export default definePageConfig({ navigationBarTitleText: '双述双评结果', enablePullDownRefresh: true })
