import * as z from 'zod/mini'

export const personaSchema = z.object({
  openid: z.string(),
  name: z.string(),
  title: z._default(z.string(), ''),
  group: z._default(z.string(), ''),
  page: z.nullish(z.string()),
})
export type Persona = z.infer<typeof personaSchema>
export const personasSchema = z.array(personaSchema)

export const sessionSchema = z.object({ token: z.string() })

export const refusalSchema = z.object({ errCode: z.number(), errMsg: z.string() })

export const callAnswerSchema = z.object({
  result: z.unknown(),
  requestID: z.optional(z.string()),
  errMsg: z.optional(z.string()),
})

export const subscribeAnswerSchema = z.looseObject({})

export const phoneCodeSchema = z.object({ code: z.string() })

export const uploadAnswerSchema = z.object({ fileID: z.string(), statusCode: z.number() })

export const fileAnswerSchema = z.object({
  fileList: z.array(z.looseObject({ fileID: z.string(), status: z.number() })),
})

export const subscribeMessageSchema = z.looseObject({
  kind: z.string(),
  templateId: z.string(),
  page: z.nullish(z.string()),
  data: z.record(z.string(), z.unknown()),
  at: z.unknown(),
})
export type SubscribeMessage = z.infer<typeof subscribeMessageSchema>
