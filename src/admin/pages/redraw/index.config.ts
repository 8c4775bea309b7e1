export default definePageConfig({ navigationBarTitleText: '新的调整' })
