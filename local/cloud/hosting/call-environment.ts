import { environment } from '../environment'
import type { Caller } from './invocations'

/** Environment of every worker: how the SDK finds the local cloud, and the functions' own settings. */
export const workerEnvironment = (url: string, own: Record<string, string>): Record<string, string> => ({
  ...own,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: environment.region,
  SCF_NAMESPACE: environment.id,
  TCB_ENV: environment.id,
  WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_OPENID,WX_APPID,WX_UNIONID,WX_API_TOKEN',
})

/** What differs from call to call. A caller without openid gets no WX_OPENID at all. */
export const callEnvironment = (caller: Caller, requestId: string, token: string): Record<string, string> => ({
  TCB_SOURCE: caller.source,
  TCB_SEQID: requestId,
  WX_API_TOKEN: token,
  WX_APPID: environment.appId,
  ...(caller.source.startsWith('wx_trigger') ? { TRIGGER_SRC: 'timer' } : {}),
  ...(caller.openid === undefined ? {} : { WX_OPENID: caller.openid, WX_CLIENTIP: '127.0.0.1' }),
})
