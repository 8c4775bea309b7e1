import { orientationIn, orientationOnly } from './orientation'
import { Unreadable } from './unreadable'

// ITU-T T.81, table B.1.
const [SOI, EOI, SOS, TEM, COM] = [0xd8, 0xd9, 0xda, 0x01, 0xfe]
const [APP0, APP1, APP2, APP14, APP15] = [0xe0, 0xe1, 0xe2, 0xee, 0xef]
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7

const exifName = 'Exif\0\0'
const begins = (segment: Buffer, name: string): boolean => segment.toString('latin1', 0, name.length) === name

/** Of the segments that do not make up the picture itself, those that tell how to draw it, and nothing of who took it where. */
const kept: Readonly<Record<number, (segment: Buffer) => boolean>> = {
  // With a thumbnail behind its 14 bytes it would show what the picture no longer does.
  [APP0]: (segment) => begins(segment, 'JFIF\0') && segment.length === 14,
  [APP2]: (segment) => begins(segment, 'ICC_PROFILE\0'),
  [APP14]: (segment) => begins(segment, 'Adobe'),
}

const isKept = (marker: number, segment: Buffer): boolean => {
  if (marker === COM) return false
  return marker < APP0 || marker > APP15 || (kept[marker]?.(segment) ?? false)
}

const segmentOf = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** Where the entropy-coded data that begin here end: at the first marker that is neither a stuffed byte nor a restart. */
const endOfScan = (file: Buffer, from: number): number => {
  for (let at = file.indexOf(0xff, from); at >= 0 && at + 1 < file.length; at = file.indexOf(0xff, at + 1)) {
    const marker = file[at + 1]!
    if (marker !== 0 && marker !== 0xff && !isRestart(marker)) return at
  }
  return file.length
}

interface Reading {
  readonly parts: Buffer[]
  orientation: number
}

/** Markers that nothing belongs to, and bytes that fill up: how long they are; undefined for those that begin a segment. */
const lengthAlone = (marker: number): number | undefined => {
  if (marker === 0xff) return 1
  return marker === TEM || isRestart(marker) ? 2 : undefined
}

/** Reads the segment at `at`, and the data that follow it when it begins a scan; where the next marker stands. */
const readSegment = (file: Buffer, at: number, marker: number, reading: Reading): number => {
  const end = at + 2 + file.readUInt16BE(at + 2)
  if (end > file.length) throw new Unreadable('a segment is cut off')
  const content = file.subarray(at + 4, end)
  if (marker === APP1 && begins(content, exifName))
    reading.orientation = orientationIn(content.subarray(exifName.length))
  if (isKept(marker, content)) reading.parts.push(file.subarray(at, end))
  if (marker !== SOS) return end
  const endOfData = endOfScan(file, end)
  reading.parts.push(file.subarray(end, endOfData))
  return endOfData
}

/** Where the marker after the one at `at` stands; null behind the picture's end. */
const readMarker = (file: Buffer, at: number, reading: Reading): number | null => {
  const marker = file[at + 1]
  if (file[at] !== 0xff) throw new Unreadable('no marker where one must be')
  if (marker === undefined || marker === EOI) return null
  const alone = lengthAlone(marker)
  if (alone !== undefined) return at + alone
  return at + 4 > file.length ? null : readSegment(file, at, marker, reading)
}

/**
 * The picture without EXIF, XMP, IPTC, comments, thumbnails, and whatever phones hang on behind its end.
 * @throws Unreadable
 */
export const stripJpeg = (file: Buffer): Buffer => {
  const reading: Reading = { parts: [], orientation: 1 }
  let at: number | null = 2
  while (at !== null && at < file.length) at = readMarker(file, at, reading)
  const exif = orientationOnly(reading.orientation)
  return Buffer.concat([
    Buffer.from([0xff, SOI]),
    ...(exif === null ? [] : [segmentOf(APP1, Buffer.concat([Buffer.from(exifName, 'latin1'), exif]))]),
    ...reading.parts,
    Buffer.from([0xff, EOI]),
  ])
}

export const isJpeg = (file: Buffer): boolean => file.length > 4 && file[0] === 0xff && file[1] === SOI
