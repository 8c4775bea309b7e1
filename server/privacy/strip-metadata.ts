import { isGif, stripGif } from './photo/gif'
import { isJpeg, stripJpeg } from './photo/jpeg'
import { isPng, stripPng } from './photo/png'
import { Unreadable } from './photo/unreadable'
import { isWebp, stripWebp } from './photo/webp'

/** The kinds of picture that phones upload. */
const kinds = [
  { is: isJpeg, strip: stripJpeg, extension: 'jpg' },
  { is: isPng, strip: stripPng, extension: 'png' },
  { is: isWebp, strip: stripWebp, extension: 'webp' },
  { is: isGif, strip: stripGif, extension: 'gif' },
] as const

export interface CleanPhoto {
  readonly bytes: Buffer
  readonly extension: (typeof kinds)[number]['extension']
}

/**
 * The same picture, byte for byte where it is drawn, without where, when and with what it was taken; which way up it is held
 * stays. Null for what is none of our kinds or damaged: nobody may be shown it unseen.
 */
export const stripMetadata = (file: Buffer): CleanPhoto | null => {
  const kind = kinds.find(({ is }) => is(file))
  if (kind === undefined) return null
  try {
    return { bytes: kind.strip(file), extension: kind.extension }
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}
