import { Workbook } from 'exceljs'
import type { UnitId } from '../../contract/ids'
import type { SheetReport } from '../../contract/rosters'
import { told, type Answer, type Phone } from './product'

type Cell = string | number | { formula: string; result: string }

/** A filled-in sheet. */
export const sheetOf = async (...lines: readonly (readonly Cell[])[]): Promise<Buffer> => {
  const workbook = new Workbook()
  workbook
    .addWorksheet('名单')
    .addRows([['姓名', '手机号', '居住社区（选填）', '备注（选填）'], ...lines.map((line) => [...line])])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** The rows of a sheet that was handed out. */
export const rowsIn = async (content: Buffer): Promise<unknown[][]> => {
  const workbook = new Workbook()
  await workbook.xlsx.load(content as never)
  const rows: unknown[][] = []
  workbook.worksheets[0]!.eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
  return rows
}

/** Sends a sheet to where the server wants it. @returns the file's id */
export const sendSheet = async (contact: Phone, unit: UnitId, bytes: Buffer): Promise<string> => {
  const { path } = told(await contact.call('rosters', 'begin', { unit }))
  return contact.upload(path, bytes)
}

export const check = (contact: Phone, unit: UnitId, file: string): Promise<Answer<SheetReport>> =>
  contact.call('rosters', 'check', { unit, file })

/** Brings a sheet to its end. @returns how far it was after each call */
export const bring = async (contact: Phone, unit: UnitId, file: string, hash: string): Promise<number[]> => {
  const percents: number[] = []
  for (let from: string | undefined; ;) {
    const { percent, next } = told(
      await contact.call('rosters', 'bring', { unit, file, hash, ...(from !== undefined && { from }) }),
    )
    percents.push(percent)
    if (next === null) return percents
    from = next
  }
}

/** Sends a sheet, has it looked at, and brings it. */
export const bringSheet = async (contact: Phone, unit: UnitId, bytes: Buffer): Promise<SheetReport> => {
  const file = await sendSheet(contact, unit, bytes)
  const report = told(await check(contact, unit, file))
  await bring(contact, unit, file, report.hash)
  return report
}
