import qrcode from 'qrcode-generator'

/** A text as a code to be scanned: a data URI, for an `Image`. */
export const pictureOf = (text: string): string => {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  return code.createDataURL(6, 12)
}
