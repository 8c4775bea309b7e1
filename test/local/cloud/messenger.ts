import type { LocalCloud } from '../../../local/cloud'
import { phoneOf } from './cloud'

export interface ApiReply {
  answer?: Record<string, unknown>
  error?: { errCode: number; errMsg: string }
}

export type CallApi = (api: string, input: object, through?: string) => Promise<ApiReply>

/** Calls `cloud.openapi.<group>.<name>` from within a function, on behalf of the phone's user. */
export const openApiOf = async (cloud: LocalCloud): Promise<CallApi> => {
  const phone = await phoneOf(cloud)
  return (api, input, through = 'messenger') => {
    const [group, name] = api.split('.')
    return phone.result<ApiReply>(through, { group, name, input })
  }
}
