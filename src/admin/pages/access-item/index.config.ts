export default definePageConfig({ navigationBarTitleText: '准入清单事项' })
