export default definePageConfig({ navigationBarTitleText: '岗位表里的岗位' })
