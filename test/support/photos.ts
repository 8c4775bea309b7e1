import { crc32 } from '../../server/privacy/photo/crc32'

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64')

/** One picture of 4 × 2 dots in each kind, as Chromium writes it, without its colour profile. */
export const bare = {
  jpeg: bytes(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAACAAQDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAZEAADAAMAAAAAAAAAAAAAAAAAAQIDEVH/xAAVAQEBAAAAAAAAAAAAAAAAAAABBP/EABgRAAIDAAAAAAAAAAAAAAAAAAABAzJx/9oADAMBAAIRAxEAPwCNZLlaV0lxMAE4SXen/9k=',
  ),
  png: bytes(
    'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAYAAAB/qH1jAAAAHklEQVR4AWLarCb3H4QF36X9B2EmBihYZLGDAYQBAAAA//8dGFCeAAAABklEQVQDAOdwC92yrQ0dAAAAAElFTkSuQmCC',
  ),
  /** Its one chunk; see `webp`. */
  vp8: bytes('VlA4IDIAAACwAQCdASoEAAIABABoJZgCdAEOZzdAAP6pUO3lhKnqahj6qp6/DH6eQztg/YIGW8AAAA=='),
  /** Of one dot, with how long it is shown. */
  gif: bytes('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'),
} as const

/** A TIFF block as a phone writes it: its maker, which way up it was held, and where. */
export const exif = (secret: Buffer, orientation: number, isLittle: boolean): Buffer => {
  const block = Buffer.alloc(50 + secret.length)
  const short = (value: number, at: number) =>
    isLittle ? block.writeUInt16LE(value, at) : block.writeUInt16BE(value, at)
  const long = (value: number, at: number) =>
    isLittle ? block.writeUInt32LE(value, at) : block.writeUInt32BE(value, at)
  block.write(isLittle ? 'II' : 'MM', 'latin1')
  short(42, 2)
  long(8, 4)
  short(3, 8)
  // Maker (text), orientation (short), GPS directory (place), each 12 bytes.
  const entries = [
    [0x010f, 2, secret.length, 50],
    [0x0112, 3, 1, null],
    [0x8825, 4, 1, 50],
  ] as const
  entries.forEach(([tag, type, count, value], i) => {
    const at = 10 + i * 12
    short(tag, at)
    short(type, at + 2)
    long(count, at + 4)
    if (value === null) short(orientation, at + 8)
    else long(value, at + 8)
  })
  secret.copy(block, 50)
  return block
}

const named = (name: string, content: Buffer): Buffer => Buffer.concat([Buffer.from(name, 'latin1'), content])

export const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** A JPEG with these segments behind its beginning and bytes behind its end. */
export const jpegWith = (segments: readonly Buffer[], behind: Buffer = Buffer.alloc(0)): Buffer =>
  Buffer.concat([bare.jpeg.subarray(0, 2), ...segments, bare.jpeg.subarray(2), behind])

export const exifSegment = (tiff: Buffer): Buffer => segment(0xe1, named('Exif\0\0', tiff))

/** What a photo as a phone takes it tells besides its picture: its maker and its place. */
export const secret = Buffer.from('GPS 34.801 117.502 HUAWEI')
/** Such a photo, held sideways. */
export const telling = jpegWith([exifSegment(exif(secret, 6, true))])

/** The bytes behind an address that somebody is shown. */
export const bytesAt = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer())

export const pngChunk = (name: string, content: Buffer): Buffer => {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(named(name, content)))
  return Buffer.concat([length, named(name, content), check])
}

const headOfPng = 8 + 25
export const pngWith = (chunks: readonly Buffer[], behind: Buffer = Buffer.alloc(0)): Buffer =>
  Buffer.concat([bare.png.subarray(0, headOfPng), ...chunks, bare.png.subarray(headOfPng), behind])

export const webpChunk = (name: string, content: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(content.length)
  return Buffer.concat([named(name, length), content, Buffer.alloc(content.length % 2)])
}

const riff = (body: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(4 + body.length)
  return Buffer.concat([named('RIFF', length), named('WEBP', body)])
}

/** An extended WebP whose head says `flags`, with chunks before and behind the picture. */
export const webpWith = (flags: number, before: readonly Buffer[], after: readonly Buffer[]): Buffer =>
  riff(
    Buffer.concat([webpChunk('VP8X', Buffer.from([flags, 0, 0, 0, 3, 0, 0, 1, 0, 0])), ...before, bare.vp8, ...after]),
  )

/** The simple kind, which has one chunk. */
export const webp: Buffer = riff(bare.vp8)

/** An extension of a GIF, its data in pieces of at most 255 bytes. */
export const gifExtension = (label: number, pieces: readonly Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from([0x21, label]),
    ...pieces.flatMap((piece) => {
      const parts = Array.from({ length: Math.ceil(piece.length / 255) }, (_, i) =>
        piece.subarray(i * 255, i * 255 + 255),
      )
      return parts.flatMap((part) => [Buffer.from([part.length]), part])
    }),
    Buffer.from([0]),
  ])

const headOfGif = 13 + 6
/** A GIF with blocks before its picture and bytes behind its end. */
export const gifWith = (blocks: readonly Buffer[], behind: Buffer = Buffer.alloc(0)): Buffer =>
  Buffer.concat([bare.gif.subarray(0, headOfGif), ...blocks, bare.gif.subarray(headOfGif), behind])
