type Bytes = Uint8Array<ArrayBuffer>

const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
const toBinary = (bytes: Uint8Array): string => [...bytes].map((byte) => String.fromCharCode(byte)).join('')

/** File content as WeChat gives it: bytes without an encoding, else text. */
export const decodeBlob = (buffer: ArrayBuffer, encoding: string | undefined): ArrayBuffer | string => {
  const bytes = new Uint8Array(buffer)
  if (!encoding) return buffer
  if (encoding === 'base64') return btoa(toBinary(bytes))
  if (encoding === 'hex') return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (encoding === 'binary' || encoding === 'latin1') return toBinary(bytes)
  return new TextDecoder().decode(bytes)
}

export const encodeData = (data: string | ArrayBuffer, encoding: string | undefined): Blob => {
  if (typeof data !== 'string') return new Blob([data])
  return new Blob([encoding === 'base64' ? fromBase64(data) : data])
}

/** Reads a blob's address at once: WeChat has synchronous reads, a browser only through this old request. */
export const readNow = (url: string): ArrayBuffer => {
  const request = new XMLHttpRequest()
  request.open('GET', url, false)
  request.overrideMimeType('text/plain; charset=x-user-defined')
  request.send()
  return Uint8Array.from(request.responseText, (char) => char.charCodeAt(0) & 0xff).buffer
}
