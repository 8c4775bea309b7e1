const boundaryOf = (contentType: string): string | undefined =>
  /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i
    .exec(contentType)
    ?.slice(1)
    .find((found) => found !== undefined)

const fieldName = (head: string): string | undefined => /name="([^"]*)"/i.exec(head)?.[1]

/** The fields of a multipart/form-data body by name, as bytes. Undefined when the content type is another. */
export const readMultipart = (contentType: string, body: Buffer): Map<string, Buffer> | undefined => {
  const boundary = boundaryOf(contentType)
  if (!contentType.startsWith('multipart/form-data') || boundary === undefined) return undefined
  const fields = new Map<string, Buffer>()
  const mark = Buffer.from(`--${boundary}`)
  let start = body.indexOf(mark)
  while (start >= 0) {
    const end = body.indexOf(mark, start + mark.length)
    if (end < 0) break
    const headStart = start + mark.length + 2
    const headEnd = body.indexOf('\r\n\r\n', headStart)
    const name = fieldName(body.toString('utf8', headStart, headEnd))
    if (headEnd >= 0 && name !== undefined) fields.set(name, body.subarray(headEnd + 4, end - 2))
    start = end
  }
  return fields
}
