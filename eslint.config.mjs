import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const nodeGlobals = Object.fromEntries(
  'process console Buffer URL module require exports __dirname __filename setTimeout clearTimeout setInterval clearInterval setImmediate queueMicrotask performance fetch AbortController TextEncoder TextDecoder structuredClone'
    .split(' ')
    .map((name) => [name, 'readonly']),
)

const cloudDoor = 'Only src/cloud speaks to the cloud: call `call`, `upload` or the session from there.'
const deviceDoor =
  'Only src/device names what a phone can do (place, camera, scan, messages, storage, network): add a function there and call it.'

// What a phone has beside its screen. Navigation, dialogs and page hooks are the screen, and stay free for pages.
const deviceApis = [
  '(get|choose|open|on|off|start|stop)\\w*Location\\w*',
  'choose(Media|Image|Video|MessageFile|Address|Contact)',
  'scanCode',
  'requestSubscribe\\w*',
  '(set|get|remove|clear|batch)\\w*Storage\\w*',
  '(get|on|off)Network\\w*',
  '(get|open)Setting',
  'authorize',
  '(get|open|require|on)Privac\\w*',
  'get(System|Device|Window|AppBase|AppAuthorize)\\w*(Info|Setting)\\w*',
  'request|uploadFile|downloadFile|connectSocket',
  '(save|compress|crop)(Image|Video)\\w*',
  'getFileSystemManager',
  '(login|checkSession|getUserProfile|getPhoneNumber)',
  'makePhoneCall',
  '(set|get)ClipboardData',
  'vibrate(Short|Long)',
  'setKeepScreenOn',
  '(start|stop|on|off)(Compass|Accelerometer|Bluetooth|Beacon)\\w*',
].join('|')

const outsideCloud = [
  { selector: "MemberExpression[object.name='Taro'][property.name='cloud']", message: cloudDoor },
  {
    selector: "ImportDeclaration[source.value='@tarojs/taro'] ImportSpecifier[imported.name='cloud']",
    message: cloudDoor,
  },
]
const outsideDevice = [
  { selector: `MemberExpression[object.name='Taro'][property.name=/^(${deviceApis})$/]`, message: deviceDoor },
  {
    selector: `ImportDeclaration[source.value='@tarojs/taro'] ImportSpecifier[imported.name=/^(${deviceApis})$/]`,
    message: deviceDoor,
  },
]

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      // An event handler may be async: what it awaits reports its own failures.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      // Both have their place: an interface for a shape, a type for a union or an inferred shape.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // As every index may be undefined, `!` after a checked bound is the honest form; a cast would hide more.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      // No object here asks who called it: functions close over what they need, and may be taken apart.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      complexity: ['error', 8],
      eqeqeq: ['error', 'always'],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-globals': ['error', { name: 'wx', message: cloudDoor }],
      'no-restricted-syntax': ['error', ...outsideCloud, ...outsideDevice],
    },
  },
  {
    files: ['src/cloud/**'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': ['error', ...outsideDevice] },
  },
  { files: ['src/device/**'], rules: { 'no-restricted-syntax': ['error', ...outsideCloud] } },
  {
    files: ['test/**'],
    rules: {
      // Replies and stored documents are looked at as they come; `expect` is the check.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: nodeGlobals } },
  { files: ['**/*.{js,cjs}'], languageOptions: { sourceType: 'commonjs' } },
)
