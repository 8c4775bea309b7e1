export default definePageConfig({ navigationBarTitleText: '交典型案例' })
