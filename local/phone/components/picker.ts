import { builtIn, type Face } from '../runtime/built-in'
import { openPickerSheet, type PickerColumn, type PickerSheet } from '../screen/picker-sheet'
import { dateColumns, dateValue, timeColumns, timeValue } from './picker-dates'
import { askForRegion } from './picker-region'

const props = {
  mode: 'selector',
  range: [] as unknown,
  rangeKey: '',
  value: null as unknown,
  start: '',
  end: '',
  fields: 'day',
  level: 'region',
  disabled: false,
  name: '',
  headerText: '',
}
export type PickerFace = Face<typeof props>

const wordsIn = (row: unknown, key: string): string => {
  const value = key && typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[key] : row
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const rangeColumns = (face: PickerFace): PickerColumn[] => {
  const { mode, range, rangeKey, value } = face.props
  const lists = mode === 'multiSelector' ? asList(range).map(asList) : [asList(range)]
  const indexes = mode === 'multiSelector' ? asList(value) : [value]
  return lists.map((list, column) => ({
    rows: list.map((row) => wordsIn(row, rangeKey)),
    index: Math.max(0, Number(indexes[column] ?? 0) || 0),
  }))
}

/** How each mode shows its value and reads it back from the wheels. */
const modes: Record<
  string,
  { columns(face: PickerFace): PickerColumn[]; value(face: PickerFace, indexes: number[]): unknown }
> = {
  selector: { columns: rangeColumns, value: (_face, indexes) => indexes[0] ?? 0 },
  multiSelector: { columns: rangeColumns, value: (_face, indexes) => indexes },
  time: { columns: (face) => timeColumns(face.props), value: (_face, indexes) => timeValue(indexes) },
  date: { columns: (face) => dateColumns(face.props), value: (face, indexes) => dateValue(face.props, indexes) },
}

export const picker = builtIn('picker', props, (face) => {
  let sheet: PickerSheet | null = null

  const confirm = (value: unknown): void => {
    sheet = null
    face.set({ value })
    face.fire('change', { value })
  }
  const cancel = (): void => {
    sheet = null
    face.fire('cancel', {})
  }
  const open = (): void => {
    if (face.props.disabled) return
    const host = face.phone.screen.overlays
    if (face.props.mode === 'region') {
      void askForRegion(host, asList(face.props.value).map(String)).then((value) => {
        if (!value) cancel()
        else {
          face.set({ value })
          face.fire('change', { value, code: [], postcode: '' })
        }
      })
      return
    }
    const mode = modes[face.props.mode]
    if (!mode) return
    sheet = openPickerSheet(host, {
      title: face.props.headerText,
      columns: mode.columns(face),
      turned: (column, value) => {
        if (face.props.mode === 'multiSelector') face.fire('columnchange', { column, value })
      },
      confirmed: (indexes) => {
        confirm(mode.value(face, indexes))
      },
      cancelled: cancel,
    })
  }
  const refresh = (keep: boolean): void => {
    if (sheet && face.props.mode === 'multiSelector') sheet.refresh(rangeColumns(face), keep)
  }
  face.onTap(open)
  return {
    changed: {
      range: () => {
        refresh(true)
      },
      value: () => {
        refresh(false)
      },
    },
    control: {
      press: open,
      value: () => face.props.value,
      reset: () => {
        face.set({ value: null })
      },
    },
  }
})
