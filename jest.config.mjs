const swc = (/** @type {boolean} */ tsx) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', tsx },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
  },
]

const shared = {
  rootDir: '.',
  roots: ['<rootDir>/test'],
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
  transform: { '\\.(ts|mts|js|mjs)$': swc(false), '\\.tsx$': swc(true) },
  // The built package and installed packages run as they are.
  transformIgnorePatterns: ['/node_modules/', '/dist/', '\\.cjs$'],
}

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/journeys-first.mjs',
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['<rootDir>/test/src/', '<rootDir>/test/journeys/'],
    },
    {
      ...shared,
      displayName: 'pages',
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { url: 'https://jest.test' },
      snapshotSerializers: ['miniprogram-simulate/jest-snapshot-plugin'],
      testMatch: ['<rootDir>/test/src/**/*.test.{ts,tsx}'],
    },
    {
      ...shared,
      displayName: 'journeys',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/journeys/**/*.test.ts'],
    },
  ],
}
