import { Unreadable } from './unreadable'

// GIF89a specification (W3C), and the block by which browsers know how often to play it.
const [extension, image, trailer] = [0x21, 0x2c, 0x3b]
const headLength = 13
const timing = { begin: Buffer.from([0x21, 0xf9, 0x04]), length: 8 }
const loop = { begin: Buffer.from('\x21\xff\x0bNETSCAPE2.0\x03\x01', 'latin1'), length: 19 }

/** Bytes of the table of colours that a packed field announces. */
const tableLength = (packed = 0): number => (packed & 0x80 ? 3 * 2 ** ((packed & 0x07) + 1) : 0)

/** Data lie in pieces of up to 255 bytes, each behind its length; an empty one ends them. */
const endOfData = (file: Buffer, from: number): number => {
  let at = from
  for (let length = file[at]; length !== 0; length = file[at]) {
    if (length === undefined) throw new Unreadable('data are cut off')
    at += 1 + length
  }
  return at + 1
}

const endOfBlock = (file: Buffer, at: number): number => {
  if (file[at] === extension) return endOfData(file, at + 2)
  if (file[at] === image) return endOfData(file, at + 11 + tableLength(file[at + 9]))
  throw new Unreadable('no block where one must be')
}

/** Pictures, and how long and how often each is shown; not comments, texts and whatever programs leave for themselves. */
const isKept = (block: Buffer): boolean =>
  block[0] === image ||
  [timing, loop].some(({ begin, length }) => block.length === length && block.subarray(0, begin.length).equals(begin))

/**
 * The picture, still or moving, without comments and XMP, and without what stands behind its end.
 * @throws Unreadable
 */
export const stripGif = (file: Buffer): Buffer => {
  const start = headLength + tableLength(file[10])
  const parts = [file.subarray(0, start)]
  let at = start
  while (file[at] !== trailer) {
    const end = endOfBlock(file, at)
    const block = file.subarray(at, end)
    if (isKept(block)) parts.push(block)
    at = end
  }
  if (!parts.some((part) => part[0] === image)) throw new Unreadable('no picture')
  return Buffer.concat([...parts, Buffer.from([trailer])])
}

export const isGif = (file: Buffer): boolean => /^GIF8[79]a/.test(file.toString('latin1', 0, 6))
