import { z } from 'zod'
import { functionCodes, type TcbCode } from '../errors'
import { limits } from '../limits'
import { refuse, type Action } from '../wire/action'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const fields = z.looseObject({
  function_name: z.string(),
  request_data: z
    .string()
    .transform((text) => (text === '' ? '{}' : text))
    .refine(isJson, 'request_data is no JSON')
    .default('{}'),
})

const codes: Partial<Record<keyof typeof functionCodes, TcbCode>> = {
  missing: 'FUNCTIONS_REQUEST_FAIL',
  tooMany: 'EXCEED_CONCURRENT_REQUEST_LIMIT',
}

/** A function calls a function: the openid goes along and the source gets longer by `,scf`. */
export const invokeFunction: Action = async ({ body, cloud, invocation }) => {
  const { function_name: name, request_data: event } = fields.parse(body)
  const { caller } = invocation
  if (Buffer.byteLength(event) > limits.invokeData) return refuse('INVALID_PARAM', 'request_data exceeds 6 MB')
  if (caller.depth >= limits.callDepth) return refuse('FUNCTIONS_REQUEST_FAIL', 'functions call each other too deeply')
  const source = `${caller.source},scf`
  const result = await cloud.hosting.invoke({ name, event, caller: { ...caller, source, depth: caller.depth + 1 } })
  if (result.ok) return { json: { data: { response_data: result.value } } }
  const { errCode, text } = functionCodes[result.kind]
  const code = codes[result.kind] ?? 'FUNCTIONS_EXECUTE_FAIL'
  return refuse(code, `errCode: ${errCode} ${text} | errMsg: ${result.text}`)
}
