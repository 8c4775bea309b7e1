import { weChatCodes } from '../errors'
import { answer, refusal, type OpenApi } from './open-api'
import { markedWords } from './verdict'

/** Checks a small image at once: bytes that contain the marked word are risky. */
export const checkImage: OpenApi = (request) => {
  const media = request.get('media')
  if (media === undefined || media.length === 0) return refusal(weChatCodes.emptyText)
  return media.includes(markedWords.risky) ? refusal(weChatCodes.riskyContent) : answer({})
}
