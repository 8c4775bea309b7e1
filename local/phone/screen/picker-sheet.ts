import { button, element } from './element'
import { openOverlay } from './overlay'
import { makeWheel, type Wheel } from './wheel'

export interface PickerColumn {
  /** What each row says. */
  rows: string[]
  index: number
}

export interface PickerSheet {
  /**
   * Replaces the columns' rows while open: a two-level picker changes its second column with its first.
   * `keep` leaves the wheels where they are.
   */
  refresh(columns: PickerColumn[], keep: boolean): void
  close: () => void
}

export interface PickerRequest {
  title: string
  columns: PickerColumn[]
  turned(column: number, index: number): void
  confirmed(indexes: number[]): void
  cancelled: () => void
}

const rowHeight = 44

const drawRows = (rows: string[]): HTMLElement[] =>
  rows.map((text) => element('div', { className: 'mp-wheel-row', role: 'option' }, text))

interface Drawn {
  wheel: Wheel
  rows: HTMLElement
  element: HTMLElement
}

const drawColumn = (column: PickerColumn, turned: (index: number) => void): Drawn => {
  const rows = element('div', { className: 'mp-wheel-rows' }, ...drawRows(column.rows))
  const scroller = element('div', { className: 'mp-wheel', role: 'listbox', tabindex: '0' }, rows)
  const line = element('div', { className: 'mp-wheel-line' })
  const wheel = makeWheel(scroller, rows, () => rowHeight, turned)
  return { wheel, rows, element: element('div', { className: 'mp-wheel-column' }, scroller, line) }
}

/** WeChat's picker at the bottom of the screen: wheels side by side, 取消 and 确定 above them. */
export const openPickerSheet = (host: HTMLElement, request: PickerRequest): PickerSheet => {
  const drawn = request.columns.map((column, index) =>
    drawColumn(column, (row) => {
      request.turned(index, row)
    }),
  )
  const settle = (done: () => void): void => {
    overlay.close()
    done()
  }
  const cancel = button('mp-cancel', '取消', () => {
    settle(request.cancelled)
  })
  const confirm = button('mp-confirm', '确定', () => {
    const indexes = drawn.map(({ wheel }) => wheel.index())
    settle(() => {
      request.confirmed(indexes)
    })
  })
  const head = element('div', { className: 'mp-picker-head' }, cancel, element('span', {}, request.title), confirm)
  const wheels = element('div', { className: 'mp-picker-wheels' }, ...drawn.map((column) => column.element))
  const sheet = element('div', { className: 'mp-picker', role: 'dialog' }, head, wheels)
  const overlay = openOverlay(host, 'bottom', sheet, request.cancelled)
  request.columns.forEach((column, index) => drawn[index]?.wheel.turnTo(column.index, false))
  return {
    close: overlay.close,
    refresh: (columns, keep) => {
      columns.forEach((column, index) => {
        const shown = drawn[index]
        if (!shown) return
        const wanted = keep ? Math.min(shown.wheel.index(), column.rows.length - 1) : column.index
        shown.rows.replaceChildren(...drawRows(column.rows))
        shown.wheel.turnTo(wanted, false)
      })
    },
  }
}
