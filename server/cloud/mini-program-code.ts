import * as z from 'zod'
import { cloud } from './sdk'

const answer = z.object({ contentType: z.string().default('image/jpeg'), buffer: z.instanceof(Uint8Array) })

interface OpenApi {
  wxacode: { getUnlimited(input: object): Promise<unknown> }
}

/**
 * A mini program code that opens a page, as a data URI; null when WeChat makes none: the page must be released (getUnlimitedQRCode).
 * @param page without a slash before it
 * @param scene at most 32 characters, none of them `%`; the page finds it, encoded, under `scene`
 * @param width pixels, from 280 to 1,280
 */
export const miniProgramCode = async (page: string, scene: string, width: number): Promise<string | null> => {
  try {
    const made: unknown = await (cloud.openapi as unknown as OpenApi).wxacode.getUnlimited({ page, scene, width })
    const { contentType, buffer } = answer.parse(made)
    return `data:${contentType};base64,${Buffer.from(buffer).toString('base64')}`
  } catch (error) {
    console.warn('getUnlimited failed', error)
    return null
  }
}
