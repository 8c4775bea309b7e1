interface Kind {
  readonly name: string
  readonly begins: RegExp
}

/** What can be cleaned of where it was taken, and shown to others. */
const opened: readonly RegExp[] = [/^\xff\xd8\xff/, /^\x89PNG\r\n/, /^RIFF[^]{4}WEBP/, /^GIF8[79]a/]

/** What phones and computers also write. */
const others: readonly Kind[] = [
  { name: 'HEIC', begins: /^[^]{4}ftyp(?:hei|hev|mif1|msf1)/ },
  { name: 'AVIF', begins: /^[^]{4}ftypavi[fs]/ },
  { name: 'BMP', begins: /^BM/ },
  { name: 'TIFF', begins: /^(?:II\*\0|MM\0\*)/ },
]

/** How many bytes tell what it is. */
export const headLength = 16

/** Why a photo cannot be used, in words that say what to do; null when it can. @param head the bytes it begins with */
export const pictureFault = (head: Uint8Array): string | null => {
  const text = String.fromCharCode(...head.subarray(0, headLength))
  if (opened.some((begins) => begins.test(text))) return null
  const kind = others.find(({ begins }) => begins.test(text))
  return kind === undefined
    ? '有一张照片打不开，可能已经损坏，请用手机相机重新拍'
    : `这张照片的格式（${kind.name}）打不开，请用手机相机重新拍，或先转成 JPG`
}
