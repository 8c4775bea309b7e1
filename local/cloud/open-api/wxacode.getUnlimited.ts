import { z } from 'zod'
import { weChatCodes } from '../errors'
import { limits } from '../limits'
import { parameters, refusal, type OpenApi } from './open-api'

// The characters which the API's page lists; % is not among them, so nothing can be escaped.
const scene = z
  .string()
  .max(limits.scene)
  .regex(/^[\w!#$&'()*+,/:;=?@\-.~]+$/)

// No slash before it and no parameters behind it: those belong into the scene.
const page = z.string().regex(/^(?!\/)[^?#]*$/)

const [narrowest, widest] = limits.codeWidth
const rest = z.object({ width: z.number().min(narrowest).max(widest).optional() })

// One grey pixel: nobody can scan it, and nothing pretends otherwise.
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

/** A mini program code's picture. Whether the page exists is not known here. */
export const makeCode: OpenApi = (request) => {
  const asked = parameters(request)
  if (!scene.safeParse(asked.scene).success) return refusal(weChatCodes.invalidScene)
  if (!page.safeParse(asked.page ?? '').success) return refusal(weChatCodes.invalidPage)
  if (!rest.safeParse(asked).success) return refusal(weChatCodes.invalidVersion)
  return { contentType: 'image/png', bytes: picture }
}
