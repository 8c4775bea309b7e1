import fc from 'fast-check'
import { stripMetadata } from '../../../server/privacy/strip-metadata'
import {
  bare,
  exif,
  exifSegment,
  gifExtension,
  gifWith,
  jpegWith,
  pngChunk,
  pngWith,
  segment,
  webp,
  webpChunk,
  webpWith,
} from '../../support/photos'

const secret = fc.uint8Array({ minLength: 12, maxLength: 300 }).map((bytes) => Buffer.from(bytes))
const orientation = fc.integer({ min: 0, max: 10 })
const turned = (value: number): boolean => value >= 2 && value <= 8

/** A phone's own block, and the way up that it says. */
const block = fc.record({ secret, orientation, isLittle: fc.boolean() })

const text = (name: string, content: Buffer): Buffer => Buffer.concat([Buffer.from(name, 'latin1'), content])

/** Every way in which a JPEG can tell more than it shows. */
const jpegTales: readonly ((content: Buffer) => Buffer)[] = [
  (content) => segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0', content)),
  (content) => segment(0xe2, text('MPF\0', content)),
  (content) => segment(0xed, text('Photoshop 3.0\0', content)),
  (content) => segment(0xee, content),
  (content) => segment(0xef, content),
  (content) => segment(0xe0, text('JFXX\0', content)),
  (content) => segment(0xe0, text('JFIF\0\x01\x01\0\0\x01\0\x01\x02\x02', content)),
  (content) => segment(0xfe, content),
  (content) => Buffer.concat([Buffer.from([0xff, 0xff]), segment(0xfe, content)]),
]

const minimal = (value: number): Buffer | null => {
  if (!turned(value)) return null
  const tiff = exif(Buffer.alloc(0), value, false).subarray(0, 26)
  tiff.fill(0)
  tiff.write('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01', 'latin1')
  tiff.writeUInt16BE(value, 18)
  return tiff
}

test('a JPEG keeps its picture and which way up it is held, and nothing else', () => {
  fc.assert(
    fc.property(block, fc.array(fc.tuple(fc.nat(jpegTales.length - 1), secret)), secret, (phone, tales, behind) => {
      const told = tales.map(([kind, content]) => jpegTales[kind]!(content))
      const photo = jpegWith(
        [exifSegment(exif(phone.secret, phone.orientation, phone.isLittle)), ...told],
        Buffer.concat([bare.jpeg, behind]),
      )
      const kept = minimal(phone.orientation)
      expect(stripMetadata(photo)).toEqual({
        extension: 'jpg',
        bytes: jpegWith(kept === null ? [] : [exifSegment(kept)]),
      })
    }),
  )
})

test('colours are drawn as before: a profile and Adobe’s transform stay in a JPEG', () => {
  const drawn = [segment(0xe2, text('ICC_PROFILE\0', Buffer.from([1, 1, 7]))), segment(0xee, Buffer.from('Adobe\0d\0'))]
  expect(stripMetadata(jpegWith(drawn))?.bytes).toEqual(jpegWith(drawn))
})

test('scans with restarts, stuffed bytes and more than one part are carried over as they are', () => {
  const scan = (data: readonly number[]) =>
    Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from(data)])
  const tables = segment(0xc4, Buffer.from([0, 1, 2]))
  const parts = [scan([1, 0xff, 0, 0xff, 0xd0, 2, 0xff]), tables, scan([3, 0xff, 0, 4])]
  const file = (...between: Buffer[]) =>
    Buffer.concat([Buffer.from([0xff, 0xd8]), parts[0]!, ...between, parts[1]!, parts[2]!, Buffer.from([0xff, 0xd9])])
  expect(stripMetadata(file(segment(0xfe, Buffer.from('GPS'))))?.bytes).toEqual(file())
})

test('a JPEG whose end is missing still shows what there is of it', () => {
  const cut = bare.jpeg.subarray(0, -2)
  expect(stripMetadata(cut)?.bytes).toEqual(bare.jpeg)
})

const pngTales = ['tEXt', 'zTXt', 'iTXt', 'tIME', 'pHYs', 'vpAg', 'caBX', 'meTa']

test('a PNG keeps its picture and which way up it is held, and nothing else', () => {
  fc.assert(
    fc.property(block, fc.array(fc.tuple(fc.constantFrom(...pngTales), secret)), secret, (phone, tales, behind) => {
      const told = tales.map(([name, content]) => pngChunk(name, content))
      const photo = pngWith([pngChunk('eXIf', exif(phone.secret, phone.orientation, phone.isLittle)), ...told], behind)
      const kept = minimal(phone.orientation)
      expect(stripMetadata(photo)).toEqual({
        extension: 'png',
        bytes: pngWith(kept === null ? [] : [pngChunk('eXIf', kept)]),
      })
    }),
  )
})

const [profileFlag, exifFlag, xmpFlag] = [0x20, 0x08, 0x04]

test('a WebP keeps its picture and which way up it is held, and nothing else', () => {
  const others = fc.array(fc.tuple(fc.constantFrom('XMP ', 'meta', 'GPS '), secret))
  fc.assert(
    fc.property(block, others, fc.boolean(), (phone, tales, likeJpeg) => {
      const profile = webpChunk('ICCP', Buffer.from([1, 2, 3]))
      const tiff = exif(phone.secret, phone.orientation, phone.isLittle)
      const told = webpChunk('EXIF', likeJpeg ? text('Exif\0\0', tiff) : tiff)
      const photo = webpWith(
        profileFlag | exifFlag | xmpFlag,
        [profile],
        [told, ...tales.map(([name, content]) => webpChunk(name, content))],
      )
      const kept = minimal(phone.orientation)
      expect(stripMetadata(photo)).toEqual({
        extension: 'webp',
        bytes:
          kept === null
            ? webpWith(profileFlag, [profile], [])
            : webpWith(profileFlag | exifFlag, [profile], [webpChunk('EXIF', kept)]),
      })
    }),
  )
})

/** Every way in which a GIF can tell more than it shows. */
const gifTales: readonly ((content: Buffer) => Buffer)[] = [
  (content) => gifExtension(0xfe, [content]),
  (content) => gifExtension(0x01, [Buffer.alloc(12), content]),
  (content) => gifExtension(0xff, [Buffer.from('XMP DataXMP'), content]),
  (content) => gifExtension(0xff, [Buffer.from('NETSCAPE2.0'), Buffer.from([1, 0, 0]), content]),
  (content) => gifExtension(0xf9, [Buffer.alloc(4), content]),
]

test('a GIF keeps its pictures and how they move, and nothing else', () => {
  const loop = gifExtension(0xff, [Buffer.from('NETSCAPE2.0'), Buffer.from([1, 0, 0])])
  const tales = fc.array(fc.tuple(fc.nat(gifTales.length - 1), secret))
  fc.assert(
    fc.property(tales, secret, (told, behind) => {
      const blocks = told.map(([kind, content]) => gifTales[kind]!(content))
      const photo = gifWith([loop, ...blocks], Buffer.concat([bare.gif, behind]))
      expect(stripMetadata(photo)).toEqual({ extension: 'gif', bytes: gifWith([loop]) })
    }),
  )
})

test.each([
  ['JPEG', bare.jpeg],
  ['PNG', bare.png],
  ['WebP', webp],
  ['GIF', bare.gif],
])('a %s that tells nothing stays as it is', (_, photo) => {
  expect(stripMetadata(photo)?.bytes).toEqual(photo)
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('photo')],
  ['a GIF without a picture', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
  ['a GIF that is cut off', bare.gif.subarray(0, -3)],
  ['a GIF with bytes where a block must be', Buffer.concat([bare.gif.subarray(0, 19), Buffer.from('GPS;')])],
  ['a HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
  [
    'a JPEG with a segment that is cut off',
    Buffer.concat([bare.jpeg.subarray(0, 2), segment(0xfe, Buffer.alloc(9)).subarray(0, 8)]),
  ],
  [
    'a JPEG with bytes where a marker must be',
    Buffer.concat([bare.jpeg.subarray(0, 20), Buffer.from('GPS'), bare.jpeg.subarray(20)]),
  ],
  ['a PNG with a chunk that is cut off', bare.png.subarray(0, 60)],
  ['a PNG without a header', Buffer.concat([bare.png.subarray(0, 8), bare.png.subarray(33)])],
  ['a WebP with a chunk that is cut off', webp.subarray(0, 40)],
  ['a WebP without a picture', Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1')],
])('%s is no picture that may be shown to others', (_, file) => {
  expect(stripMetadata(file)).toBeNull()
})

test('nothing that somebody may upload makes it fail or run on', () => {
  const starts = [...[bare.jpeg, bare.png, webp].map((photo) => photo.subarray(0, 12)), bare.gif.subarray(0, 19)]
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
      const clean = stripMetadata(Buffer.concat([start, rest]))
      expect(clean === null || clean.bytes.length <= start.length + rest.length + 60).toBe(true)
    }),
  )
})
