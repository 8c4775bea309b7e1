import protobuf from 'protobufjs/minimal'

/** CommApiData.openapiData: the parameters by their snake_case names, each as it came (JSON text, or a file's bytes). */
export type OpenApiRequest = Map<string, Buffer>

/** CommOpenApiResp. `errorCode` is for failures before the API itself was reached. */
export type OpenApiAnswer =
  { json: Record<string, unknown> } | { contentType: string; bytes: Buffer } | { errorCode: number }

const openApiData = 2

type Field = (tag: number, reader: protobuf.Reader) => boolean

/** Calls `field` for each field of one message; what it does not read is skipped. */
const readMessage = (bytes: Uint8Array, field: Field): void => {
  const reader = protobuf.Reader.create(bytes)
  while (reader.pos < reader.len) {
    const key = reader.uint32()
    if (!field(key >>> 3, reader)) reader.skipType(key & 7)
  }
}

const readPair = (bytes: Uint8Array): [string, Buffer] => {
  let name = ''
  let value = Buffer.alloc(0)
  readMessage(bytes, (tag, reader) => {
    if (tag === 1) name = reader.string()
    if (tag === 2) value = Buffer.from(reader.bytes())
    return tag === 1 || tag === 2
  })
  return [name, value]
}

const readPairs = (bytes: Buffer): OpenApiRequest => {
  const pairs: OpenApiRequest = new Map()
  readMessage(bytes, (tag, reader) => {
    if (tag !== openApiData) return false
    readMessage(reader.bytes(), (inner, pairReader) => {
      if (inner !== 1) return false
      pairs.set(...readPair(pairReader.bytes()))
      return true
    })
    return true
  })
  return pairs
}

/** CommApiData { 2 openapiData { 1 repeated pair { 1 key, 2 value } } }; undefined when the bytes are none. */
export const decodeRequest = (bytes: Buffer): OpenApiRequest | undefined => {
  try {
    return readPairs(bytes)
  } catch {
    return undefined
  }
}

const writeBody = (writer: protobuf.Writer, bytes: Buffer, contentType: string): void => {
  writer.uint32(10).bytes(bytes)
  writer.uint32(18).string(contentType)
  writer.uint32(32).uint32(200)
}

/** CommOpenApiResp { 1 respData, 2 contentType, 3 errorCode, 4 httpCode } */
export const encodeAnswer = (answer: OpenApiAnswer): Buffer => {
  const writer = protobuf.Writer.create()
  if ('errorCode' in answer) writer.uint32(24).int32(answer.errorCode)
  else if ('json' in answer)
    writeBody(writer, Buffer.from(JSON.stringify(answer.json)), 'application/json; encoding=utf-8')
  else writeBody(writer, answer.bytes, answer.contentType)
  return Buffer.from(writer.finish())
}
