import { z } from 'zod'
import { weChatCodes } from '../errors'
import { limits } from '../limits'
import { drawCode } from './draw-code'
import { parameters, refusal, type OpenApi } from './open-api'

// The characters which the API's page lists; % is not among them, so nothing can be escaped.
const scene = z
  .string()
  .max(limits.scene)
  .regex(/^[\w!#$&'()*+,/:;=?@\-.~]+$/)

// No slash before it and no parameters behind it: those belong into the scene.
const page = z
  .string()
  .regex(/^(?!\/)[^?#]*$/)
  .default('')

const [narrowest, widest] = limits.codeWidth
const width = z.number().min(narrowest).max(widest).default(430)

/** A picture whose code opens the page on this machine's phone. Whether the page exists is not known here. */
export const makeCode: OpenApi = (request, { site }) => {
  const asked = parameters(request)
  const given = {
    scene: scene.safeParse(asked.scene),
    page: page.safeParse(asked.page),
    width: width.safeParse(asked.width),
  }
  if (!given.scene.success) return refusal(weChatCodes.invalidScene)
  if (!given.page.success) return refusal(weChatCodes.invalidPage)
  if (!given.width.success) return refusal(weChatCodes.invalidVersion)
  // As in WeChat, the page finds its scene encoded.
  const opened = `${given.page.data}?scene=${encodeURIComponent(given.scene.data)}`
  const link = `${site}/phone.html?page=${encodeURIComponent(opened)}`
  return { contentType: 'image/svg+xml', bytes: Buffer.from(drawCode(link, given.width.data)) }
}
