import { Workbook } from 'exceljs'
import fc from 'fast-check'
import JSZip from 'jszip'
import { isRefused } from '../../../domain/refused'
import { readSheets } from '../../../server/sheets/read-rows'
import { writeSheet } from '../../../server/sheets/write-sheet'

const bytesOf = async (fill: (workbook: Workbook) => void): Promise<Buffer> => {
  const workbook = new Workbook()
  fill(workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

const rowsOf = async (bytes: Buffer) => {
  const sheets = await readSheets(bytes)
  if (isRefused(sheets)) throw new Error(sheets.refused)
  return sheets
}

/** A workbook of which one part is another one. */
const withPart = async (name: string, text: string): Promise<Buffer> => {
  const zip = await JSZip.loadAsync(await bytesOf((workbook) => workbook.addWorksheet('名单').addRow(['姓名'])))
  zip.file(name, text)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

const sheetOf = (inside: string): Promise<Buffer> =>
  withPart(
    'xl/worksheets/sheet1.xml',
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`,
  )

test('a sheet is read as text, whatever its cells are made of; a formula is none', async () => {
  const bytes = await bytesOf((workbook) => {
    const sheet = workbook.addWorksheet('名单')
    sheet.addRow(['姓名', '手机号'])
    sheet.addRow([{ richText: [{ text: '党员' }, { text: '甲', font: { bold: true } }] }, 13812341234])
    sheet.addRow([
      { text: '党员乙', hyperlink: 'https://example.org' },
      { formula: 'B2+1', result: 13812341235 },
    ])
    sheet.getCell('A6').value = '党员丙'
    sheet.getCell('A6').style = { font: { bold: true }, numFmt: '@' }
    sheet.mergeCells('C1:C6')
    workbook.definedNames.add('名单!$A$1', '全部')
  })
  expect(await rowsOf(bytes)).toEqual([
    [
      { number: 1, cells: ['姓名', '手机号'] },
      { number: 2, cells: ['党员甲', '13812341234'] },
      { number: 3, cells: ['党员乙', null] },
      { number: 4, cells: [] },
      { number: 5, cells: [] },
      { number: 6, cells: ['党员丙'] },
    ],
  ])
})

test('what is written is read back, and a text that begins like a formula is none any more', async () => {
  const columns = [
    { heading: '单位', width: 20 },
    { heading: '人数', width: 8 },
  ]
  const rows = [
    ['示例单位', 12],
    ['=1+1', 0.5],
    ['@SUM(A1)', -3],
  ]
  const { name, content } = await writeSheet({ name: '单位', sheet: '单位', title: ['-统计'], columns, rows })
  expect(name).toBe('单位.xlsx')
  const [sheet] = await rowsOf(Buffer.from(content, 'base64'))
  expect(sheet!.map(({ cells }) => cells)).toEqual([
    ["'-统计"],
    ['单位', '人数'],
    ['示例单位', '12'],
    ["'=1+1", '0.5'],
    ["'@SUM(A1)", '-3'],
  ])
})

test.each([
  ['a part that unfolds to thirty megabytes', () => withPart('xl/sharedStrings.xml', ' '.repeat(30_000_000))],
  ['more rows than a list has', () => sheetOf(`<sheetData>${'<row><c/></row>'.repeat(3000)}</sheetData>`)],
  ['more columns than a list has', () => sheetOf(`<sheetData><row>${'<c r="A1"/>'.repeat(50)}</row></sheetData>`)],
  [
    'a row far below, whatever way its number is written',
    () => sheetOf('<sheetData><row r="&#52;000000000"><c r="A1"><v>1</v></c></row></sheetData>'),
  ],
  ['more bytes than one may send', () => Promise.resolve(Buffer.alloc(2 * 1024 * 1024 + 1))],
])('a sheet with %s is refused at once', async (_, bytes) => {
  const sheet = await bytes()
  const begun = performance.now()
  expect(await readSheets(sheet)).toEqual({ refused: 'sheetTooLarge' })
  expect(performance.now() - begun).toBeLessThan(3000)
})

test('cells that are said to be merged, checked or named all over the sheet cost nothing', async () => {
  const everywhere = 'A1:XFD1048576'
  const bytes = await sheetOf(
    `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row></sheetData>
     <mergeCells count="1"><mergeCell ref="${everywhere}"/></mergeCells>
     <dataValidations count="1"><dataValidation sqref="${everywhere}" type="list"/></dataValidations>`,
  )
  expect(await rowsOf(bytes)).toEqual([[{ number: 1, cells: ['姓名'] }]])
})

test('whatever is uploaded is read or refused, never thrown over', async () => {
  const whole = await bytesOf((workbook) => workbook.addWorksheet('名单').addRow(['姓名', '手机号']))
  const damaged = fc
    .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 })
    .map((changes) => changes.reduce((bytes, [at, value]) => (bytes.writeUInt8(value, at), bytes), Buffer.from(whole)))
  const anything = fc.oneof(fc.uint8Array({ maxLength: 200 }).map(Buffer.from), damaged)
  await fc.assert(
    fc.asyncProperty(anything, async (bytes) => {
      const sheets = await readSheets(bytes)
      expect(isRefused(sheets) || Array.isArray(sheets)).toBe(true)
    }),
    { numRuns: 150 },
  )
})
