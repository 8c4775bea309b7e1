/** EXIF 2.32, tag 274. */
const [orientationTag, shortType] = [0x0112, 3]
/** 1: as it lies; 2 to 8: mirrored or turned. */
const isTurned = (orientation: number): boolean => orientation >= 2 && orientation <= 8

/** Which way up a picture is held, read from a TIFF block of EXIF; 1 where it does not say, or makes no sense. */
export const orientationIn = (tiff: Buffer): number => {
  if (tiff.length < 8) return 1
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = first + 2 > tiff.length ? 0 : Math.min(short(first), Math.floor((tiff.length - first - 2) / 12))
  const found = Array.from({ length: entries }, (_, i) => first + 2 + i * 12).find(
    (entry) => short(entry) === orientationTag && short(entry + 2) === shortType,
  )
  const orientation = found === undefined ? 1 : short(found + 8)
  return isTurned(orientation) ? orientation : 1
}

/** EXIF that says which way up the picture is held, and nothing else; null when that need not be said. */
export const orientationOnly = (orientation: number): Buffer | null => {
  if (!isTurned(orientation)) return null
  const tiff = Buffer.alloc(26)
  // Big-endian, one directory at byte 8, with one entry of one short.
  tiff.write('MM\0*', 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(orientationTag, 10)
  tiff.writeUInt16BE(shortType, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}
