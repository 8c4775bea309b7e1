import type * as glassEasel from 'glass-easel'
import { inPage } from '../gestures/touch-events'
import { elementOf } from './backend'
import { nodeOf, contextOf } from './node-registry'
import { queryIn } from './page-tree'

interface Fields {
  id?: boolean
  dataset?: boolean
  mark?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  properties?: string[]
  computedStyle?: string[]
  context?: boolean
  node?: boolean
}

type Result = Record<string, unknown>
type Callback = (result: Result | Result[] | null) => void

interface Question {
  scope: () => object | undefined
  selector: string | null
  all: boolean
  fields: Fields
  callback: Callback | undefined
}

const rectOf = (element: Element): Result => {
  const rect = element.getBoundingClientRect()
  const { client } = inPage({ x: rect.left, y: rect.top })
  return { left: client.x, top: client.y, right: client.x + rect.width, bottom: client.y + rect.height }
}

const scrollOf = (element: Element): Result => ({
  scrollLeft: element.scrollLeft,
  scrollTop: element.scrollTop,
  scrollWidth: element.scrollWidth,
  scrollHeight: element.scrollHeight,
})

const stylesOf = (element: Element, names: string[]): Result => {
  const style = getComputedStyle(element)
  return Object.fromEntries(
    names.map((name) => [name, style.getPropertyValue(name.replace(/[A-Z]/g, '-$&').toLowerCase())]),
  )
}

const propertiesOf = (node: glassEasel.Element, names: string[]): Result => {
  const data = 'data' in node ? (node.data as Result) : {}
  return Object.fromEntries(names.map((name) => [name, data[name]]))
}

const sizeOf = (element: Element): Result => {
  const { width, height } = element.getBoundingClientRect()
  return { width, height }
}

/** One reader per field that may be asked for. */
const readers: {
  [K in keyof Fields]-?: (node: glassEasel.Element, element: Element, asked: Required<Fields>[K]) => Result
} = {
  id: (node) => ({ id: node.id }),
  dataset: (node) => ({ dataset: node.dataset }),
  mark: (node) => ({ mark: node.collectMarks() }),
  rect: (_node, element) => rectOf(element),
  size: (_node, element) => sizeOf(element),
  scrollOffset: (_node, element) => scrollOf(element),
  properties: (node, _element, names) => propertiesOf(node, names),
  computedStyle: (_node, element, names) => stylesOf(element, names),
  node: (_node, element) => ({ node: nodeOf(element) }),
  context: (_node, element) => ({ context: contextOf(element) }),
}

const read = (node: glassEasel.Element, fields: Fields): Result => {
  const asked = (Object.keys(readers) as (keyof Fields)[]).filter((name) => fields[name])
  return Object.assign(
    {},
    ...asked.map((name) => readers[name](node, elementOf(node), fields[name] as never)),
  ) as Result
}

const readViewport = (fields: Fields): Result => {
  const body = document.querySelector('.mp-page.top .mp-body')
  const size = body ? sizeOf(body) : { width: 0, height: 0 }
  const whole: Result = { id: '', dataset: {}, left: 0, top: 0, right: size.width, bottom: size.height, ...size }
  return fields.scrollOffset && body ? { ...whole, ...scrollOf(body) } : whole
}

const ask = ({ scope, selector, all, fields }: Question): Result | Result[] | null => {
  if (selector === null) return readViewport(fields)
  const instance = scope()
  const found = instance ? queryIn(instance, selector) : []
  if (all) return found.map((node) => read(node, fields))
  return found[0] ? read(found[0], fields) : null
}

/** `wx.createSelectorQuery`: places are in the page's own window, below its navigation bar. */
export const createSelectorQuery = (page: () => object | undefined) => {
  const questions: Question[] = []
  let scope = page

  const ref = (selector: string | null, all: boolean) => {
    const asked = scope
    const push = (fields: Fields, callback?: Callback) => {
      questions.push({ scope: asked, selector, all, fields, callback })
      return query
    }
    return {
      fields: push,
      boundingClientRect: (callback?: Callback) => push({ id: true, dataset: true, rect: true, size: true }, callback),
      scrollOffset: (callback?: Callback) => push({ id: true, dataset: true, scrollOffset: true }, callback),
      context: (callback?: Callback) => push({ context: true }, callback),
      node: (callback?: Callback) => push({ node: true }, callback),
    }
  }
  const query = {
    in: (instance: object) => {
      scope = () => instance
      return query
    },
    select: (selector: string) => ref(selector, false),
    selectAll: (selector: string) => ref(selector, true),
    selectViewport: () => ref(null, false),
    exec: (done?: (results: unknown[]) => void) => {
      // Answers come from the renderer, after what was drawn meanwhile.
      requestAnimationFrame(() => {
        const results = questions.map(ask)
        questions.forEach(({ callback }, index) => callback?.(results[index] ?? null))
        done?.(results)
      })
      return query
    },
  }
  return query
}
