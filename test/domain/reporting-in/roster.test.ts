import fc from 'fast-check'
import { isRefused } from '../../../domain/refused'
import { isSameName, judgeLines, linesIn, type TypedLine } from '../../../domain/reporting-in/roster'

const top = ['姓名', '手机号', '居住社区（选填）', '备注（选填）']
const nobody = () => false

const linesOf = (...rows: (string | null)[][]): TypedLine[] => {
  const lines = linesIn([rows.map((cells, at) => ({ number: at + 1, cells }))])
  if (isRefused(lines)) throw new Error(lines.refused)
  return lines
}

const wordsFor = (row: (string | null)[], isListed = nobody as (phone: string) => boolean): string | undefined =>
  judgeLines(linesOf(top, row), isListed).wrong[0]?.words

test('lines are found below their headings, wherever those stand and in whatever order; blank rows are none', () => {
  const lines = linesOf(
    ['某单位党员名单'],
    ['序号', '手 机 号', '姓名 '],
    ['1', '13812341234', '党员甲'],
    [],
    ['', ' '],
  )
  expect(lines).toEqual([{ row: 3, name: '党员甲', phone: '13812341234', community: '', note: '' }])
  expect(linesIn([[{ number: 1, cells: ['名字', '手机号'] }], []])).toEqual({ refused: 'sheetUnfit' })
})

test('the sheet that has the headings is read, not the first one', () => {
  const sheets = [[{ number: 1, cells: ['填写说明'] }], [{ number: 1, cells: top }]]
  expect(linesIn(sheets)).toEqual([])
})

test.each([
  ['', '13812341234', '没有填姓名，请补上'],
  ['党'.repeat(21), '13812341234', '姓名超过 20 字，请检查'],
  ['党员甲', '', '没有填手机号，请补上'],
  ['党员甲', '1381234123', '手机号格式不对，请填 11 位手机号'],
  ['党员甲', null, '有一格是公式，请改成文字再上传'],
])('%s %s: its line says what is wrong and what to do', (name, phone, words) => {
  expect(wordsFor([name, phone])).toBe(words)
})

test('a number that stands twice is good in its first line, and the other says where that is', () => {
  const { good, wrong } = judgeLines(
    linesOf(
      top,
      ['党员甲', '13812341234'],
      ['党员乙', '138 1234 1234'],
      ['党员丙', '138-1234-1235', '青檀社区', '值班'],
    ),
    nobody,
  )
  expect(good.map(({ row, phone, community, note }) => [row, phone, community, note])).toEqual([
    [2, '13812341234', '', ''],
    [4, '13812341235', '青檀社区', '值班'],
  ])
  expect(wrong).toEqual([{ row: 3, name: '党员乙', words: '和第 2 行的手机号一样，请删掉一行' }])
})

test('who is on the list already is said to be', () => {
  expect(wordsFor(['党员甲', '13812341234'], (phone) => phone === '13812341234')).toBe('已经在名单里，请删掉这一行')
})

test('names are the same whatever their spaces', () => {
  expect(isSameName('党 员', '党员 ')).toBe(true)
  expect(isSameName('党员甲', '党员乙')).toBe(false)
})

const cell = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.constantFrom('姓名', '手机号', '党员甲', '13812341234', '0632-1234567', '=A1', '　'),
)
const sheet = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 30 })

test('whatever a sheet says, each of its lines is good or wrong, once, and no report repeats a telephone number', () => {
  fc.assert(
    fc.property(sheet, fc.boolean(), (cells, areListed) => {
      const lines = linesIn([[top, ...cells].map((row, at) => ({ number: at + 1, cells: row }))])
      if (isRefused(lines)) throw new Error('the headings are there')
      const { good, wrong } = judgeLines(lines, () => areListed)
      const rows = [...good, ...wrong].map(({ row }) => row).sort((a, b) => a - b)
      expect(rows).toEqual(lines.map(({ row }) => row))
      expect(new Set(good.map(({ phone }) => phone)).size).toBe(good.length)
      expect(wrong.every(({ words }) => words !== '')).toBe(true)
      expect(JSON.stringify(wrong)).not.toContain('13812341234')
    }),
  )
})
