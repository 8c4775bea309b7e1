export interface PictureSize {
  width: number
  height: number
}

export const measurePicture = async (blob: Blob): Promise<PictureSize> => {
  const bitmap = await createImageBitmap(blob).catch(() => null)
  const size = { width: bitmap?.width ?? 0, height: bitmap?.height ?? 0 }
  bitmap?.close()
  return size
}

/** Long sides beyond this gain nothing on a phone's screen. */
const longestSide = 1920

interface Wanted {
  /** 0 to 100. */
  quality?: number
  compressedWidth?: number
  compressedHeight?: number
}

const scaleFor = ({ width, height }: PictureSize, wanted: Wanted): number => {
  if (wanted.compressedWidth) return wanted.compressedWidth / width
  if (wanted.compressedHeight) return wanted.compressedHeight / height
  return Math.min(1, longestSide / Math.max(width, height))
}

/** The picture as JPEG, smaller where it was larger than needed. What is no picture, or would grow, stays as it is. */
export const compressPicture = async (blob: Blob, wanted: Wanted): Promise<Blob> => {
  const bitmap = await createImageBitmap(blob).catch(() => null)
  if (!bitmap) return blob
  const scale = scaleFor(bitmap, wanted)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const smaller = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', (wanted.quality ?? 80) / 100)
  })
  const asked = wanted.compressedWidth ?? wanted.compressedHeight
  return smaller && (asked !== undefined || smaller.size < blob.size) ? smaller : blob
}
