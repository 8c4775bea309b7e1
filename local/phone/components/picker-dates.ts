import type { PickerColumn } from '../screen/picker-sheet'

interface DateProps {
  value: unknown
  start: string
  end: string
  fields: string
}

const two = (value: number): string => String(value).padStart(2, '0')
const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const longestMonth = 31

const parts = (text: unknown, fallback: number[]): number[] => {
  const given = typeof text === 'string' && text ? text.split(/[-:]/).map(Number) : []
  return fallback.map((part, index) => given[index] ?? part)
}

const today = (): number[] => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
}

const years = ({ start, end }: DateProps): number[] => {
  const [from = 1970] = parts(start, [1970])
  const [to = 2100] = parts(end, [2100])
  return span(from, Math.max(from, to))
}

const depth = (fields: string): number => ({ year: 1, month: 2 })[fields] ?? 3

/** Wheels for year, month and day as far as `fields` goes. */
export const dateColumns = (props: DateProps): PickerColumn[] => {
  const [year = 0, month = 1, day = 1] = parts(props.value, today())
  const list = years(props)
  const columns = [
    { rows: list.map((each) => `${each}年`), index: Math.max(list.indexOf(year), 0) },
    { rows: span(1, 12).map((each) => `${each}月`), index: month - 1 },
    { rows: span(1, longestMonth).map((each) => `${each}日`), index: day - 1 },
  ]
  return columns.slice(0, depth(props.fields))
}

const within = ({ start, end }: DateProps, date: string): string => {
  if (start && date < start) return start
  return end && date > end ? end : date
}

/** `2026-02-28`, as short as `fields`; a day that the month has not becomes its last, a date outside the range its edge. */
export const dateValue = (props: DateProps, [yearRow = 0, monthRow = 0, dayRow = 0]: number[]): string => {
  const year = years(props)[yearRow] ?? 1970
  const month = monthRow + 1
  const day = Math.min(dayRow + 1, new Date(year, month, 0).getDate())
  return within(props, [String(year), two(month), two(day)].slice(0, depth(props.fields)).join('-'))
}

export const timeColumns = (props: DateProps): PickerColumn[] => {
  const now = new Date()
  const [hour = 0, minute = 0] = parts(props.value, [now.getHours(), now.getMinutes()])
  return [
    { rows: span(0, 23).map((each) => `${two(each)}时`), index: hour },
    { rows: span(0, 59).map((each) => `${two(each)}分`), index: minute },
  ]
}

export const timeValue = (indexes: number[]): string => `${two(indexes[0] ?? 0)}:${two(indexes[1] ?? 0)}`
