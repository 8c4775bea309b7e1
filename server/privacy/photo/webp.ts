import { orientationIn, orientationOnly } from './orientation'
import { Unreadable } from './unreadable'

// WebP container specification (developers.google.com/speed/webp/docs/riff_container).
const kept: readonly string[] = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']
const headLength = 12
/** Bits of the first byte of VP8X. */
const [hasExif, hasXmp] = [0x08, 0x04]

interface Chunk {
  readonly name: string
  readonly content: Buffer
}

/** Chunks are padded to even lengths. @throws Unreadable where one ends behind the file */
const chunksOf = function* (file: Buffer): Generator<Chunk> {
  const end = Math.min(file.length, 8 + file.readUInt32LE(4))
  for (let at = headLength; at + 8 <= end;) {
    const length = file.readUInt32LE(at + 4)
    if (at + 8 + length > file.length) throw new Unreadable('a chunk is cut off')
    yield { name: file.toString('latin1', at, at + 4), content: file.subarray(at + 8, at + 8 + length) }
    at += 8 + length + (length % 2)
  }
}

const chunk = ({ name, content }: Chunk): Buffer => {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}

/** The head of an extended file says which chunks there are. */
const withFlags = (content: Buffer, isTurned: boolean): Buffer => {
  const flags = (content[0] ?? 0) & ~hasExif & ~hasXmp
  return Buffer.concat([Buffer.from([isTurned ? flags | hasExif : flags]), content.subarray(1)])
}

/** Some writers put JPEG's name before the TIFF block. */
const tiffOf = (content: Buffer): Buffer =>
  content.toString('latin1', 0, 6) === 'Exif\0\0' ? content.subarray(6) : content

/**
 * The picture without EXIF, XMP and chunks that nobody knows.
 * @throws Unreadable
 */
export const stripWebp = (file: Buffer): Buffer => {
  const chunks = [...chunksOf(file)]
  const isExtended = chunks.some(({ name }) => name === 'VP8X')
  const exif = isExtended ? chunks.find(({ name }) => name === 'EXIF') : undefined
  const turned = orientationOnly(exif === undefined ? 1 : orientationIn(tiffOf(exif.content)))
  const parts = chunks
    .filter(({ name }) => kept.includes(name))
    .map(({ name, content }) => ({ name, content: name === 'VP8X' ? withFlags(content, turned !== null) : content }))
  if (parts.length === 0) throw new Unreadable('no picture')
  const body = Buffer.concat([...parts, ...(turned === null ? [] : [{ name: 'EXIF', content: turned }])].map(chunk))
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(4 + body.length, 4)
  return Buffer.concat([head, body])
}

export const isWebp = (file: Buffer): boolean =>
  file.length >= headLength &&
  file.toString('latin1', 0, 4) === 'RIFF' &&
  file.toString('latin1', 8, headLength) === 'WEBP'
