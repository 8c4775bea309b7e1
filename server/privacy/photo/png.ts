import { crc32 } from './crc32'
import { orientationIn, orientationOnly } from './orientation'
import { Unreadable } from './unreadable'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The chunks that make up the picture, still or moving, and its colours (PNG, third edition). The rest tells of its making. */
const kept: readonly string[] = [
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'acTL', 'fcTL', 'fdAT'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'cICP', 'mDCV', 'cLLI'],
]

interface Chunk {
  readonly name: string
  readonly content: Buffer
  readonly whole: Buffer
}

/** @throws Unreadable where a chunk ends behind the file */
const chunksOf = function* (file: Buffer): Generator<Chunk> {
  for (let at = signature.length; at + 12 <= file.length;) {
    const end = at + 12 + file.readUInt32BE(at)
    if (end > file.length) throw new Unreadable('a chunk is cut off')
    const name = file.toString('latin1', at + 4, at + 8)
    yield { name, content: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) }
    if (name === 'IEND') return
    at = end
  }
}

const chunk = (name: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/**
 * The picture without its texts, times and EXIF, and without what stands behind its end.
 * @throws Unreadable
 */
export const stripPng = (file: Buffer): Buffer => {
  const chunks = [...chunksOf(file)]
  const exif = chunks.find(({ name }) => name === 'eXIf')
  const turned = orientationOnly(exif === undefined ? 1 : orientationIn(exif.content))
  const parts = chunks.filter(({ name }) => kept.includes(name)).map(({ whole }) => whole)
  const [head, ...rest] = parts
  if (chunks[0]?.name !== 'IHDR' || head === undefined) throw new Unreadable('no header')
  return Buffer.concat([signature, head, ...(turned === null ? [] : [chunk('eXIf', turned)]), ...rest])
}

export const isPng = (file: Buffer): boolean => file.subarray(0, signature.length).equals(signature)
