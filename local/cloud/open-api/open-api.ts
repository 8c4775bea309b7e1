import type { Cloud } from '../cloud'
import type { WeChatCode } from '../errors'
import type { OpenApiAnswer, OpenApiRequest } from './protobuf'

/** One API of `cloud.openapi`. */
export type OpenApi = (request: OpenApiRequest, cloud: Cloud) => OpenApiAnswer | Promise<OpenApiAnswer>

/** A success in the API's own words. */
export const answer = (fields: Record<string, unknown>): OpenApiAnswer => ({
  json: { errcode: 0, errmsg: 'ok', ...fields },
})

/** A refusal by the API's own number; `detail` says more than its text. */
export const refusal = ({ errcode, errmsg }: WeChatCode, detail: string = errmsg): OpenApiAnswer => ({
  json: { errcode, errmsg: detail },
})

const parameter = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The parameters as an object; what is no JSON counts as its text. */
export const parameters = (request: OpenApiRequest): Record<string, unknown> =>
  Object.fromEntries([...request].map(([name, value]) => [name, parameter(value.toString('utf8'))]))
