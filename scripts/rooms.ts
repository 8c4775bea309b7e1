/** Every room that holds code. A room that is not built yet may be absent. */
export const rooms = [
  'src',
  'console',
  'contract',
  'domain',
  'server',
  'cloudfunctions',
  'local',
  'config',
  'scripts',
  'test',
] as const
