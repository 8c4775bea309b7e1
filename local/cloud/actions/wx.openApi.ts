import { z } from 'zod'
import { openApiCodes } from '../errors'
import { openApis } from '../open-api'
import { decodeRequest, encodeAnswer } from '../open-api/protobuf'
import { refuse, type Action, type ActionCall } from '../wire/action'

const fields = z.looseObject({ apiName: z.instanceof(Buffer), requestData: z.instanceof(Buffer) })

// The operator, who is no function, may call everything.
const isPermitted = ({ invocation }: ActionCall, apiName: string): boolean =>
  invocation.cloudFunction?.permissions.openapi.includes(apiName) ?? true

/** `cloud.openapi.<apiName>(...)`: protobuf in, protobuf out. */
export const openApi: Action = async (call) => {
  const { apiName, requestData } = fields.parse(call.body)
  const name = apiName.toString('utf8').replace(/^openapi\./, '')
  const api = openApis.get(name)
  if (!api) {
    call.cloud.journal.log('error', 'cloud', `openapi ${name} is not imitated`)
    return { bytes: encodeAnswer({ errorCode: openApiCodes.notFound.errCode }) }
  }
  if (!isPermitted(call, name)) return { bytes: encodeAnswer({ errorCode: openApiCodes.noPermission.errCode }) }
  const request = decodeRequest(requestData)
  if (!request) return refuse('INVALID_PARAM', 'requestData is no CommApiData')
  return { bytes: encodeAnswer(await api(request, call.cloud)) }
}
