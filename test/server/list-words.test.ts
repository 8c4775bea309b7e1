import { changedWords, type Part } from '../../server/lists/changed-words'
import { freeNumber } from '../../server/lists/free-number'

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(3, '0'))

test.each<[string, string[], string | null]>([
  ['of an empty list is the first', [], '001'],
  ['comes after the last one, whatever was left out before', ['001', '041'], '042'],
  ['is one that was left out when the last one is taken', ['001', '003', '999'], '002'],
  ['there is none when all are taken', numbers(1, 999), null],
])('the number of a new row: %s', (_, taken, number) => {
  expect(freeNumber(taken)).toBe(number)
})

interface Content {
  readonly name: string
  readonly bodies: readonly string[]
}
const parts: Part<Content>[] = [
  { label: '名称', words: ({ name }) => name },
  { label: '协办', words: ({ bodies }) => bodies.join('、') },
]

test.each<[string, Content | null, Content, string]>([
  ['a new row, without what it does not say', null, { name: '井盖', bodies: [] }, '新增；名称：井盖'],
  ['only what is another one', { name: '井盖', bodies: [] }, { name: '窨井盖', bodies: [] }, '名称：井盖 改为 窨井盖'],
  [
    'what came and what went',
    { name: '井盖', bodies: ['甲', '乙'] },
    { name: '井盖', bodies: [] },
    '协办：甲、乙 改为 没有',
  ],
])('the record says %s', (_, before, after, words) => {
  expect(changedWords(parts, before, after)).toBe(words)
})
