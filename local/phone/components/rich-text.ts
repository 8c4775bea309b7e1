import { builtIn } from '../runtime/built-in'

interface RichNode {
  type?: string
  name?: string
  text?: string
  attrs?: Record<string, string>
  children?: RichNode[]
}

const allowed = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em ' +
    'fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section ' +
    'small span strong sub sup table tbody td tfoot th thead tr tt u ul'
  ).split(' '),
)
const allowedAttributes = /^(class|style|src|alt|width|height|colspan|rowspan|span|start|type|dir|align)$/

const copyAttributes = (to: Element, attributes: Iterable<[string, string]>): void => {
  for (const [name, value] of attributes) if (allowedAttributes.test(name)) to.setAttribute(name, value)
}

const drawTag = ({ name = '', attrs = {}, children = [] }: RichNode): Node | null => {
  const tag = name.toLowerCase()
  if (!allowed.has(tag)) return null
  const made = document.createElement(tag)
  copyAttributes(made, Object.entries(attrs))
  for (const child of children) {
    const drawn = fromNode(child)
    if (drawn) made.append(drawn)
  }
  return made
}

const fromNode = (node: RichNode): Node | null => {
  const isText = node.type === 'text' || node.text !== undefined
  return isText ? document.createTextNode(decode(node.text ?? '')) : drawTag(node)
}

const decode = (text: string): string =>
  new DOMParser().parseFromString(text.replace(/</g, '&lt;'), 'text/html').documentElement.textContent ?? text

/** Copies only what WeChat lets through: no scripts, no links that lead anywhere, no unknown tags. */
const fromDom = (source: Node): Node | null => {
  if (source.nodeType === Node.TEXT_NODE) return source.cloneNode()
  if (!(source instanceof Element) || !allowed.has(source.localName)) return null
  const made = document.createElement(source.localName)
  copyAttributes(
    made,
    [...source.attributes].map((each): [string, string] => [each.name, each.value]),
  )
  for (const child of source.childNodes) {
    const drawn = fromDom(child)
    if (drawn) made.append(drawn)
  }
  return made
}

const draw = (nodes: unknown): Node[] => {
  if (typeof nodes === 'string') {
    const parsed = new DOMParser().parseFromString(nodes, 'text/html')
    return [...parsed.body.childNodes].map(fromDom).filter((each) => each !== null)
  }
  const list = Array.isArray(nodes) ? (nodes as RichNode[]) : []
  return list.map(fromNode).filter((each) => each !== null)
}

export const richText = builtIn(
  'rich-text',
  { nodes: [] as unknown, space: '', userSelect: false },
  (face) => ({
    changed: {
      nodes: (nodes) => {
        face.element.replaceChildren(...draw(nodes))
      },
      userSelect: (may) => {
        face.element.classList.toggle('selectable', may)
      },
    },
  }),
  { drawsChildren: false },
)
