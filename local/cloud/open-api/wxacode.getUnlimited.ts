import { z } from 'zod'
import { weChatCodes } from '../errors'
import { limits } from '../limits'
import { answer, parameters, type OpenApi } from './open-api'

const code = z.object({ scene: z.string().min(1).max(limits.scene) })

// One grey pixel: nobody can scan it, and nothing pretends otherwise.
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

/** A mini program code's picture. */
export const makeCode: OpenApi = (request) =>
  code.safeParse(parameters(request)).success
    ? { contentType: 'image/png', bytes: picture }
    : answer(weChatCodes.invalidScene)
