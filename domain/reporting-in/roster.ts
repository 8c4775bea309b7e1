import { phoneNumber } from '../../contract/phone'
import { maskNumbers } from '../privacy/mask-text'
import { refuse, type Refused } from '../refused'

/** A row of a sheet from its first column on; null: a formula, which says something else elsewhere. */
interface Row {
  readonly number: number
  readonly cells: readonly (string | null)[]
}

/** What stands in a line below each heading, as it was typed. */
export interface TypedLine {
  readonly row: number
  readonly name: string | null
  readonly phone: string | null
  readonly community: string | null
  readonly note: string | null
}

/** A member whom a unit expects to report in. */
export interface ExpectedMember {
  readonly row: number
  readonly name: string
  readonly phone: string
  readonly community: string
  readonly note: string
}

/** A line that is left out, and why: what is wrong and what to do. */
export interface Fault {
  readonly row: number
  readonly name: string
  readonly words: string
}

export const headings = { name: '姓名', phone: '手机号', community: '居住社区', note: '备注' } as const
type Field = keyof typeof headings

const [longestName, longestText] = [20, 40]
/** Above the headings a title may stand. */
const mostAbove = 20

const squeezed = (text: string | null | undefined): string => (text ?? '').replace(/\s/g, '')

/** In which column each field stands: headings may go on, like 备注（选填）. */
const columnsIn = ({ cells }: Row): Readonly<Record<Field, number>> => {
  const at = (heading: string): number => cells.findIndex((cell) => squeezed(cell).startsWith(heading))
  const { name, phone, community, note } = headings
  return { name: at(name), phone: at(phone), community: at(community), note: at(note) }
}

const hasHeadings = (row: Row): boolean => {
  const { name, phone } = columnsIn(row)
  return name >= 0 && phone >= 0
}

const isBlank = ({ name, phone, community, note }: TypedLine): boolean =>
  [name, phone, community, note].every((text) => text !== null && squeezed(text) === '')

/** The lines below the headings, of the first sheet that has them. */
export const linesIn = (sheets: readonly (readonly Row[])[]): TypedLine[] | Refused => {
  for (const rows of sheets) {
    const top = rows.slice(0, mostAbove).findIndex(hasHeadings)
    if (top < 0) continue
    const columns = columnsIn(rows[top]!)
    const typed = ({ cells }: Row, field: Field): string | null => {
      const cell = columns[field] < 0 ? '' : cells[columns[field]]
      return cell === undefined ? '' : cell
    }
    return rows
      .slice(top + 1)
      .map((row) => ({
        row: row.number,
        name: typed(row, 'name'),
        phone: typed(row, 'phone'),
        community: typed(row, 'community'),
        note: typed(row, 'note'),
      }))
      .filter((line) => !isBlank(line))
  }
  return refuse('sheetUnfit')
}

type Said = Record<Field, string>

const said = ({ name, phone, community, note }: TypedLine): Said | null =>
  name === null || phone === null || community === null || note === null
    ? null
    : { name: name.trim().replace(/\s+/g, ' '), phone: phone.trim(), community: community.trim(), note: note.trim() }

const nameFault = (name: string): string | null => {
  if (name === '') return '没有填姓名，请补上'
  return name.length > longestName ? `姓名超过 ${String(longestName)} 字，请检查` : null
}

const textFault = ({ community, note }: Said): string | null =>
  community.length > longestText || note.length > longestText
    ? `居住社区和备注各不超过 ${String(longestText)} 字，请写短些`
    : null

/** A member if the line says one, else what is wrong with it. */
const memberIn = (line: TypedLine): ExpectedMember | string => {
  const typed = said(line)
  if (typed === null) return '有一格是公式，请改成文字再上传'
  const { name, phone, community, note } = typed
  const fault = nameFault(name) ?? textFault(typed)
  if (fault !== null) return fault
  if (squeezed(phone) === '') return '没有填手机号，请补上'
  const { data: number } = phoneNumber.safeParse(phone)
  return number === undefined
    ? '手机号格式不对，请填 11 位手机号'
    : { row: line.row, name, phone: number, community, note }
}

export interface Judged {
  readonly good: readonly ExpectedMember[]
  readonly wrong: readonly Fault[]
}

/** In which row each number stands first. */
type Rows = Map<string, number>

const standsAlready = ({ phone, row }: ExpectedMember, rows: Rows, isListed: (phone: string) => boolean) => {
  const before = rows.get(phone)
  if (before !== undefined) return `和第 ${String(before)} 行的手机号一样，请删掉一行`
  rows.set(phone, row)
  return isListed(phone) ? '已经在名单里，请删掉这一行' : null
}

const faultOf = ({ row, name }: TypedLine, words: string): Fault => ({
  row,
  name: maskNumbers((name ?? '').trim()).slice(0, longestName),
  words,
})

/**
 * Each line is good or wrong.
 * @param isListed whether this number is on the unit's list already
 */
export const judgeLines = (lines: readonly TypedLine[], isListed: (phone: string) => boolean): Judged => {
  const [good, wrong]: [ExpectedMember[], Fault[]] = [[], []]
  const rows: Rows = new Map()
  for (const line of lines) {
    const member = memberIn(line)
    const fault = typeof member === 'string' ? member : standsAlready(member, rows, isListed)
    if (typeof member !== 'string' && fault === null) good.push(member)
    else wrong.push(faultOf(line, fault ?? ''))
  }
  return { good, wrong }
}

/** Whether two people type the same name: spaces do not count. */
export const isSameName = (a: string, b: string): boolean => squeezed(a) === squeezed(b)
