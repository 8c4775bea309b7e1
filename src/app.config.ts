export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/requests/index',
    'pages/inbox/index',
    'pages/me/index',
    'pages/raise/index',
    'pages/place/index',
    'pages/request/index',
    'pages/access/index',
    'pages/nearby/index',
    'pages/cancel/index',
  ],
  subPackages: [
    { root: 'worker', pages: ['pages/tasks/index', 'pages/task/index', 'pages/report/index'] },
    {
      root: 'community',
      pages: [
        'pages/queue/index',
        'pages/case/index',
        'pages/whistle/index',
        'pages/register/index',
        'pages/entrust/index',
        'pages/matters/index',
        'pages/assessment/index',
      ],
    },
    {
      root: 'admin',
      pages: [
        'pages/home/index',
        'pages/rules/index',
        'pages/rule/index',
        'pages/try/index',
        'pages/posts/index',
        'pages/post/index',
      ],
    },
    { root: 'audit', pages: ['pages/audits/index', 'pages/case-file/index'] },
  ],
  window: {
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '融e通',
    backgroundColor: '#f6f3f1',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#6f6763',
    selectedColor: '#b3261e',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'icons/home.png',
        selectedIconPath: 'icons/home-chosen.png',
      },
      {
        pagePath: 'pages/requests/index',
        text: '诉求',
        iconPath: 'icons/requests.png',
        selectedIconPath: 'icons/requests-chosen.png',
      },
      {
        pagePath: 'pages/inbox/index',
        text: '消息',
        iconPath: 'icons/inbox.png',
        selectedIconPath: 'icons/inbox-chosen.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'icons/me.png',
        selectedIconPath: 'icons/me-chosen.png',
      },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  sitemapLocation: 'sitemap.json',
  // Precise location only: WeChat refuses a package that also names getFuzzyLocation.
  requiredPrivateInfos: ['getLocation'],
  permission: {
    'scope.userLocation': { desc: '用于确定问题发生在哪个网格，好派给就近的网格员' },
  },
})
