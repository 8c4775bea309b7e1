const rooms = (...names) => `^(${names.join('|')})/`
const packages = (...names) => `node_modules/(${names.join('|')})/`

const subPackages = '(worker|member|centre|community|admin|audit)'
const products = ['src', 'console', 'contract', 'domain', 'server', 'cloudfunctions']

/** One door of the house: what may not be imported from where, and a sentence for the person who just did. */
const door = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const contractAndDomain = [
  door(
    'contract-is-a-leaf',
    'The contract is packed into the mini program and into every function: it may know zod and itself, nothing else.',
    { path: rooms('contract') },
    { pathNot: [rooms('contract'), packages('zod')] },
  ),
  door(
    'domain-is-pure',
    'Domain code decides; it reads no clock, database or network. It may know the contract and do arithmetic with dayjs.',
    { path: rooms('domain') },
    { pathNot: [rooms('domain', 'contract'), packages('dayjs', 'munkres')] },
  ),
]

const phone = [
  door(
    'pages-know-the-contract-only',
    'The mini program talks to the server through the contract. Any other room imported here would ship to every phone.',
    { path: rooms('src') },
    { path: [rooms('domain', 'server', 'cloudfunctions', 'console', 'config'), packages('wx-server-sdk')] },
  ),
  door(
    'the-phone-packs-light',
    'Everything a page imports is downloaded by every phone (main package at most 1,000 KB): Taro, React, NutUI, dayjs, zod.',
    { path: rooms('src') },
    {
      pathNot: [
        rooms(...products, 'config', 'local', 'test', 'scripts'),
        packages('@tarojs', '@nutui', 'react', 'dayjs', 'zod'),
      ],
    },
  ),
  door(
    'pages-do-not-import-pages',
    'Pages meet by navigation, not by import. Shared pieces move to src/components, src/cloud or src/device.',
    { path: '^(src/pages/[^/]+|src/[^/]+/pages/[^/]+)/' },
    { path: '^src/(pages|[^/]+/pages)/', pathNot: '^$1/' },
  ),
  door(
    'sub-packages-do-not-meet',
    'A sub-package is downloaded alone. What two of them share belongs in the main package (src/components).',
    { path: `^src/${subPackages}/` },
    { path: `^src/${subPackages}/`, pathNot: '^src/$1/' },
  ),
  door(
    'main-package-knows-no-sub-package',
    'Importing from a sub-package packs its code into the main package, which every user downloads first.',
    { path: '^src/', pathNot: `^src/${subPackages}/` },
    { path: `^src/${subPackages}/` },
  ),
  door(
    'console-knows-the-contract-only',
    'The desk is one more client: it talks to the functions through the contract and shares no page code with the phone.',
    { path: rooms('console') },
    { path: [rooms('src', 'domain', 'server', 'cloudfunctions', 'config'), packages('wx-server-sdk', '@tarojs')] },
  ),
]

const functions = [
  door(
    'functions-do-not-import-functions',
    'Each folder under cloudfunctions is deployed alone. What two of them share belongs in server or domain.',
    { path: '^cloudfunctions/([^/]+)/' },
    { path: '^cloudfunctions/', pathNot: '^cloudfunctions/$1/' },
  ),
  door(
    'functions-only-serve',
    'A function joins the contract to its handlers. It may know contract, domain and server; packages belong in those rooms.',
    { path: rooms('cloudfunctions') },
    { pathNot: rooms('cloudfunctions', 'contract', 'domain', 'server', 'local', 'test', 'scripts') },
  ),
  door(
    'only-what-is-spoken',
    'Whoever opens the phone or calls a sleeping function waits until each schema that is imported is made: import the contract of the area that is spoken, not that of all.',
    { path: rooms('cloudfunctions', 'server', 'domain', 'src') },
    { path: '^contract/api[.]ts$' },
  ),
  door(
    'server-acts-for-the-domain',
    'The server knows the contract, the domain, Node, zod, dayjs and what draws codes and sheets. Another package here is uploaded with every function.',
    { path: rooms('server') },
    {
      pathNot: [
        rooms('server', 'contract', 'domain', 'cloudfunctions', 'local', 'test', 'scripts'),
        packages('zod', 'dayjs', 'qrcode-generator', 'exceljs', 'jszip', 'wx-server-sdk'),
      ],
      dependencyTypesNot: ['core'],
    },
  ),
  door(
    'one-door-to-the-cloud',
    'wx-server-sdk is loosely typed and global. server/cloud wraps it once.',
    { pathNot: '^(server/cloud|test)/' },
    { path: packages('wx-server-sdk') },
  ),
  door(
    'sheets-are-heavy',
    'exceljs makes a function three times as large. Only server/sheets may know it, and only functions of sheets that room.',
    { path: rooms(...products), pathNot: '^server/sheets/' },
    { path: packages('exceljs', 'jszip') },
  ),
  door(
    'only-repositories-open-the-database',
    'Collections are reached through a repository, so that version checks, history and notices cannot be skipped.',
    { path: rooms('server'), pathNot: '^server/(cloud|repositories|notices)/' },
    { path: '^server/cloud/database' },
  ),
  door(
    'only-the-server-opens-the-cloud',
    'The cloud as the SDK gives it stays inside server: ask a repository, a view or serve for what the function needs.',
    { path: rooms(...products, 'local'), pathNot: rooms('server') },
    { path: '^server/cloud/' },
  ),
  door(
    'server-does-not-know-functions',
    'Entry points depend on the server rooms, never the other way round.',
    { path: rooms('server', 'domain', 'contract') },
    { path: rooms('cloudfunctions') },
  ),
]

const standIns = [
  door(
    'local-rooms-are-islands',
    'They imitate WeChat and CloudBase. If they knew our code they would pass our tests by agreeing with our mistakes.',
    { path: rooms('local') },
    { path: rooms(...products, 'config', 'test') },
  ),
  door(
    'local-rooms-meet-over-the-wire',
    'The local phone reaches the local cloud as a real phone would: over HTTP.',
    { path: '^local/([^/]+)/' },
    { path: '^local/', pathNot: '^local/$1/' },
  ),
  door(
    'product-does-not-know-its-stand-ins',
    'Only tests and scripts may start what stands in for WeChat.',
    { path: rooms(...products, 'config') },
    { path: rooms('local', 'test') },
  ),
]

const workshop = [
  door(
    'scripts-are-imported-by-nobody',
    'Scripts build, start and measure the house from outside. What a room needs must stand in a room.',
    { pathNot: rooms('scripts', 'test') },
    { path: rooms('scripts') },
  ),
  door(
    'config-is-for-taro-only',
    'config describes the build to Taro. A value that code needs stands in that code, or in a settings document.',
    { path: rooms(...products, 'local', 'scripts') },
    { path: rooms('config') },
  ),
  door(
    'tests-are-imported-by-tests-only',
    'A test tests. What several tests need stands in test/support.',
    {},
    { path: '[.]test[.]tsx?$' },
  ),
]

const hygiene = [
  door(
    'no-circular',
    'Two modules that need each other are one module, or hide a third. Find it.',
    {},
    // Types may name each other: nothing of that is left when the code runs.
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  door(
    'no-orphans',
    // Read as files, not imported: the developer's page by the browser, the worker by its thread.
    'Nobody uses this module: delete it.',
    {
      orphan: true,
      path: rooms(...products, 'local'),
      pathNot: ['[.]d[.]ts$', '[.]config[.]ts$', '^local/cloud/dev/page/'],
    },
    {},
  ),
  door(
    'imports-resolve',
    'There is no such module: a wrong path, or a package that is not installed.',
    {},
    { couldNotResolve: true },
  ),
  door(
    'packages-are-declared',
    'This package is here by chance, through another one. Name it in package.json or do without.',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  door(
    'product-needs-no-workshop-package',
    'A devDependency is not there when the product runs. Move it to dependencies, or the import elsewhere.',
    { path: rooms(...products) },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...contractAndDomain, ...phone, ...functions, ...standIns, ...workshop, ...hygiene],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|[.]data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
