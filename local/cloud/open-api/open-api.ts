import type { Cloud } from '../cloud'
import type { OpenApiAnswer, OpenApiRequest } from './protobuf'

/** One API of `cloud.openapi`. */
export type OpenApi = (request: OpenApiRequest, cloud: Cloud) => OpenApiAnswer | Promise<OpenApiAnswer>

/** An answer in the API's own words: `errcode` is 0 unless given. */
export const answer = (fields: Record<string, unknown>): OpenApiAnswer => ({
  json: { errcode: 0, errmsg: 'ok', ...fields },
})

/** The JSON parameters as an object. Files stay out: name them in `except`. */
export const parameters = (request: OpenApiRequest, except: string[] = []): Record<string, unknown> =>
  Object.fromEntries(
    [...request]
      .filter(([name]) => !except.includes(name))
      .map(([name, value]) => [name, JSON.parse(value.toString('utf8'))]),
  )
