/**
 * Error codes by name. Sources: `sdk` = the tables in wx-server-sdk 4.0.2 (src/config/error.config.ts), which turn the TCB
 * code on the wire into a number; `reference` = the API's page in the WeChat documentation; `seen` = the number developers
 * report, no table found; `ours` = nothing documented, chosen near the documented ones.
 */
export const tcbCodes = {
  SYS_ERR: { errCode: -501001, text: 'resource system error', source: 'sdk' },
  SERVER_TIMEOUT: { errCode: -501002, text: 'resource server timeout', source: 'sdk' },
  EXCEED_CONCURRENT_REQUEST_LIMIT: { errCode: -501004, text: 'exceed concurrent request limit', source: 'sdk' },
  INVALIID_ENV: { errCode: -501005, text: 'invalid env', source: 'sdk' },
  INVALID_PARAM: { errCode: -501007, text: 'invalid parameters', source: 'sdk' },
  INVALID_REQUEST_SOURCE: { errCode: -501008, text: 'invalid request source', source: 'sdk' },
  DATABASE_REQUEST_FAILED: { errCode: -502001, text: 'database request fail', source: 'sdk' },
  DATABASE_INVALID_OPERRATOR: { errCode: -502002, text: 'database invalid command', source: 'sdk' },
  DATABASE_COLLECTION_EXCEED_LIMIT: { errCode: -502004, text: 'database exceed collection limit', source: 'sdk' },
  DATABASE_COLLECTION_NOT_EXIST: { errCode: -502005, text: 'database collection not exists', source: 'sdk' },
  DATABASE_TRANSACTION_CONFLICT: { errCode: -501001, text: 'resource system error', source: 'sdk' },
  STORAGE_REQUEST_FAIL: { errCode: -503001, text: 'storage request fail', source: 'sdk' },
  STORAGE_EXCEED_AUTHORITY: { errCode: -503002, text: 'storage permission denied', source: 'sdk' },
  STORAGE_FILE_NONEXIST: { errCode: -503003, text: 'storage file not exists', source: 'sdk' },
  FUNCTIONS_REQUEST_FAIL: { errCode: -504001, text: 'functions request fail', source: 'sdk' },
  FUNCTIONS_EXECUTE_FAIL: { errCode: -504002, text: 'functions execute fail', source: 'sdk' },
} as const

export type TcbCode = keyof typeof tcbCodes

/** What wx.cloud on the phone reports. */
export const clientCodes = {
  failed: { errCode: -404011, text: 'cloud function execution error', source: 'seen' },
  permission: { errCode: -601004, text: 'api permission denied', source: 'sdk' },
  resultTooLarge: { errCode: -604001, text: 'cloudfunction result size exceed limit (1MB)', source: 'sdk' },
  mayNotCall: { errCode: -501023, text: 'PERMISSION_DENIED', source: 'seen' },
  invalid: { errCode: -501007, text: 'invalid parameters', source: 'sdk' },
  dataTooLarge: { errCode: -501007, text: 'EXCEED_MAX_PAYLOAD_SIZE data exceed max size (100KB)', source: 'ours' },
  fileTooLarge: { errCode: -403001, text: 'file size exceed limit', source: 'reference' },
  mayNotStore: { errCode: -503002, text: 'storage permission denied', source: 'sdk' },
} as const

/** Reasons for a failed function, as the service reports them inside the client's message. */
export const functionCodes = {
  missing: { errCode: -501000, text: 'FunctionName parameter could not be found', source: 'seen' },
  stopping: { errCode: -501002, text: 'resource server timeout, the local cloud is stopping', source: 'ours' },
  tooMany: { errCode: -501004, text: 'exceed concurrent request limit', source: 'ours' },
  threw: { errCode: -504002, text: 'functions execute fail', source: 'sdk' },
  timedOut: { errCode: -504003, text: 'Invoking task timed out', source: 'seen' },
  exited: { errCode: -504002, text: 'Process exited before completing request', source: 'seen' },
  outOfMemory: { errCode: -504002, text: 'Memory limit exceeded', source: 'seen' },
  tooLarge: { errCode: -504002, text: 'return value exceeds 6 MB', source: 'ours' },
} as const

/** CommOpenApiResp.errorCode: failures between the function and the API. */
export const openApiCodes = {
  notFound: { errCode: -604100, text: 'API not found', source: 'sdk' },
  noPermission: { errCode: -604101, text: 'function has no permission to call this API', source: 'sdk' },
} as const

/** errcode in the API's own answer. */
export const weChatCodes = {
  busy: { errcode: -1, errmsg: 'system error', source: 'reference' },
  invalidCode: { errcode: 40029, errmsg: 'invalid code', source: 'reference' },
  invalidOpenid: { errcode: 40003, errmsg: 'invalid openid', source: 'reference' },
  invalidTemplate: { errcode: 40037, errmsg: 'invalid template_id', source: 'reference' },
  invalidPage: { errcode: 41030, errmsg: 'invalid page', source: 'reference' },
  invalidScene: { errcode: 40169, errmsg: 'invalid length for scene', source: 'seen' },
  invalidVersion: { errcode: 40097, errmsg: 'invalid args', source: 'reference' },
  refused: { errcode: 43101, errmsg: 'user refuse to accept the msg', source: 'reference' },
  emptyText: { errcode: 44004, errmsg: 'empty content', source: 'reference' },
  textTooLong: { errcode: 45002, errmsg: 'content size out of limit', source: 'reference' },
  invalidField: { errcode: 47003, errmsg: 'argument invalid!', source: 'reference' },
  staleVisit: { errcode: 61010, errmsg: 'code is expired', source: 'reference' },
  riskyContent: { errcode: 87014, errmsg: 'risky content', source: 'reference' },
} as const

export type WeChatCode = (typeof weChatCodes)[keyof typeof weChatCodes]
