import JSZip, { type JSZipObject } from 'jszip'

/** Letters of all parts of a workbook that are read: a small file can unfold to gigabytes. */
const mostLetters = 8 * 1024 * 1024
const mostSheets = 5

/** What a part of the archive says; null when it is longer than this many bytes. It is not unfolded further than that. */
const textOf = (part: JSZipObject, most: number): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const stream = part.nodeStream()
    stream.on('error', reject)
    stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    stream.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= most) return void chunks.push(chunk)
      stream.pause()
      resolve(null)
    })
  })

/** The parts of an uploaded workbook that hold its text: what its cells share, and its sheets. */
const isRead = (name: string): boolean => /^xl\/(sharedStrings|worksheets\/sheet\d{1,3})\.xml$/.test(name)

const sheetName = (name: string): string | undefined => /sheet\d+/.exec(name)?.[0]

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of nothing but these sheets: everything else that one can say of itself (names, styles, links) is not asked. */
const frame = (sheets: readonly string[]): Readonly<Record<string, string>> => ({
  'xl/workbook.xml': `<workbook xmlns:r="${relations}"><sheets>${sheets
    .map((name, at) => `<sheet name="${name}" sheetId="${String(at + 1)}" r:id="${name}"/>`)
    .join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
    .map((name) => `<Relationship Id="${name}" Type="${relations}/worksheet" Target="worksheets/${name}.xml"/>`)
    .join('')}</Relationships>`,
  'xl/styles.xml': '<styleSheet><cellXfs><xf/></cellXfs></styleSheet>',
})

const packed = (parts: Readonly<Record<string, string>>): Promise<Buffer> => {
  const zip = new JSZip()
  for (const [name, text] of Object.entries(parts)) zip.file(name, text)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' })
}

const bySheetNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })

/**
 * An uploaded workbook, packed anew with what is read of it: never more than so many letters, whatever it unfolds to.
 * @returns null when it says more than that
 * @throws when it is no archive
 */
export const repacked = async (bytes: Buffer): Promise<Buffer | null> => {
  const zip = await JSZip.loadAsync(bytes)
  const names = Object.keys(zip.files).filter(isRead).sort(bySheetNumber)
  const wanted = names.filter((name, at) => sheetName(name) === undefined || at <= mostSheets)
  const parts: Record<string, string> = {}
  let left = mostLetters
  for (const name of wanted) {
    const text = await textOf(zip.files[name]!, left)
    if (text === null) return null
    left -= text.length
    parts[name] = text
  }
  return packed({ ...frame(wanted.flatMap((name) => sheetName(name) ?? [])), ...parts })
}
