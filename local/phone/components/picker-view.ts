import { elementOf } from '../runtime/backend'
import { builtIn, controlOf, type Control } from '../runtime/built-in'
import { above, below, keepChildrenIn } from '../runtime/tree'
import { element } from '../screen/element'
import { makeWheel } from '../screen/wheel'
import { translateUnits } from '../units'

interface Column extends Control {
  index(): number
  turnTo(index: number): void
}

const defaultRow = 34

export const pickerView = builtIn(
  'picker-view',
  {
    value: [] as unknown,
    indicatorStyle: '',
    indicatorClass: '',
    maskStyle: '',
    maskClass: '',
    immediateChange: false,
  },
  (face) => {
    const columns = (): Column[] =>
      below(face.node, 'picker-view-column')
        .map((node) => controlOf(node) as Column | undefined)
        .filter((each) => !!each)
    const show = (): void => {
      const value = Array.isArray(face.props.value) ? (face.props.value as number[]) : []
      columns().forEach((column, index) => {
        column.turnTo(Number(value[index] ?? 0))
      })
    }
    return {
      changed: {
        value: () => {
          if (face.element.isConnected) queueMicrotask(show)
        },
      },
      attached: () => {
        queueMicrotask(show)
      },
      control: {
        press: () => {
          const value = columns().map((column) => column.index())
          face.fire('pickend', {})
          face.fire('change', { value })
        },
      },
    }
  },
)

export const pickerViewColumn = builtIn('picker-view-column', {}, (face) => {
  const indicator = element('div', { className: 'mp-wheel-line' })
  const rows = element('div', { className: 'mp-wheel-rows' })
  const scroller = element('div', { className: 'mp-wheel' }, rows)
  face.element.append(scroller, indicator)
  keepChildrenIn(face.element, rows)
  const rowHeight = (): number => indicator.offsetHeight || defaultRow
  let wanted = 0
  const wheel = makeWheel(scroller, rows, rowHeight, (index) => {
    wanted = index
    const view = above(face.node, 'picker-view')
    if (view) controlOf(view)?.press?.()
  })
  const fit = (): void => {
    const view = above(face.node, 'picker-view')
    const style = view && 'data' in view ? (view.data as { indicatorStyle: string }).indicatorStyle : ''
    indicator.setAttribute('style', translateUnits(style))
    face.element.style.setProperty('--row', `${rowHeight()}px`)
    rows.style.padding = `${Math.max(scroller.clientHeight - rowHeight(), 0) / 2}px 0`
    wheel.turnTo(wanted, false)
  }
  const watcher = new MutationObserver(fit)
  const sizes = new ResizeObserver(fit)
  const control: Column = {
    index: () => wanted,
    turnTo: (index) => {
      wanted = Math.min(index, Math.max(rows.children.length - 1, 0))
      wheel.turnTo(wanted, false)
    },
  }
  return {
    control,
    attached: () => {
      fit()
      watcher.observe(rows, { childList: true })
      sizes.observe(elementOf(face.node))
    },
    detached: () => {
      watcher.disconnect()
      sizes.disconnect()
    },
  }
})
