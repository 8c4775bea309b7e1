import { api } from '../../contract/api'
import type { Action } from '../../contract/action'

/** What is wrong with an input, field by field; undefined when nothing is. */
const faults = (action: Action, input: unknown): Record<string, string> | undefined => {
  const parsed = action.input.safeParse(input)
  return parsed.success
    ? undefined
    : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message]))
}

const { requests, areas, people, inbox } = api
const position = [117.15, 34.85]
const place = { source: 'pin', at: position }
const photo = 'cloud://env.bucket/photos/1.jpg'
const long = (length: number) => '字'.repeat(length)

const raising = { clientKey: 'draft-0001', text: '路灯不亮', category: '0201', place }
const step = { id: 'request-1', version: 3 }

describe('what phones send in good order is taken', () => {
  test.each<[string, Action, object]>([
    ['a request', requests.raise, raising],
    [
      'a request with everything',
      requests.raise,
      { ...raising, text: long(500), photos: Array(9).fill(photo), anonymous: true },
    ],
    ['a place by its area', areas.locate, { place: { source: 'area', area: '990101001001' } }],
    ['a place by its grid', areas.locate, { place: { source: 'area', area: '9901010010015003' } }],
    ['a place by its building', areas.locate, { place: { source: 'building', building: '990101001001500300001' } }],
    ['a step without a version', requests.accept, { id: 'request-1' }],
    ['an arrival without a position', requests.arrive, { ...step, at: null, accuracy: null }],
    ['a result', requests.resolve, { ...step, note: '已换灯泡', photos: [photo] }],
    ['a rating without words', requests.rate, { ...step, level: 1 }],
    ['a list from the beginning', requests.mine, {}],
    ['a home forgotten', people.saveHome, { area: null }],
    ['everything read', inbox.markRead, { ids: 'all' }],
    ['answers to some templates', inbox.grant, { answers: { taskArrived: 'reject' }, clientKey: 'grant-0001' }],
  ])('%s', (_, action, input) => {
    expect(faults(action, input)).toBeUndefined()
  })

  test('what a person types is taken without the blanks around it', () => {
    const typed = { ...raising, text: '  路灯不亮\n', place: { ...place, detail: ' 东门 ' } }
    expect(requests.raise.input.parse(typed)).toMatchObject({ text: '路灯不亮', place: { detail: '东门' } })
  })

  test('what was left out is filled in', () => {
    expect(requests.raise.input.parse(raising)).toMatchObject({ photos: [], anonymous: false, place: { detail: '' } })
    expect(requests.tasks.input.parse({ group: 'assigned' })).toMatchObject({ limit: 20 })
    expect(requests.withdraw.input.parse(step)).toMatchObject({ reason: '' })
    expect(people.saveHome.input.parse({ area: '990101001001' })).toMatchObject({ building: null })
  })
})

describe('what a person typed wrong is answered in his language', () => {
  test.each<[string, Action, object, string, string]>([
    ['no words', requests.raise, { ...raising, text: '' }, 'text', '请说一句发生了什么'],
    ['only blanks', requests.raise, { ...raising, text: ' \n ' }, 'text', '请说一句发生了什么'],
    ['too many words', requests.raise, { ...raising, text: long(501) }, 'text', '最多 500 字'],
    ['too many photos', requests.raise, { ...raising, photos: Array(10).fill(photo) }, 'photos', '最多 9 张照片'],
    ['no place', requests.raise, { ...raising, place: { source: 'pin' } }, 'place', '请选择地点'],
    [
      'a long address',
      requests.raise,
      { ...raising, place: { ...place, detail: long(101) } },
      'place.detail',
      '最多 100 字',
    ],
    ['no question', requests.ask, { ...step, question: '' }, 'question', '请写下要问的话'],
    ['a long question', requests.ask, { ...step, question: long(201) }, 'question', '最多 200 字'],
    ['no answer', requests.answer, { ...step, answer: ' ' }, 'answer', '请写下回答'],
    ['a long answer', requests.answer, { ...step, answer: long(501) }, 'answer', '最多 500 字'],
    ['no result', requests.resolve, { ...step, note: '', photos: [photo] }, 'note', '请写一句怎么办的'],
    ['no proof', requests.resolve, { ...step, note: '好了', photos: [] }, 'photos', '请拍一张办好后的照片'],
    [
      'too much proof',
      requests.resolve,
      { ...step, note: '好了', photos: Array(10).fill(photo) },
      'photos',
      '最多 9 张照片',
    ],
    ['returned without a reason', requests.return, { ...step, reason: '' }, 'reason', '请说明为什么退回'],
    ['returned with a long one', requests.return, { ...step, reason: long(201) }, 'reason', '最多 200 字'],
    ['not solved, without a reason', requests.rejectResult, { ...step, reason: '' }, 'reason', '请说说还有什么没解决'],
    ['not solved, with a long one', requests.rejectResult, { ...step, reason: long(501) }, 'reason', '最多 500 字'],
    [
      'a long word to the next worker',
      requests.reassign,
      { ...step, post: 'post-1', note: long(201) },
      'note',
      '最多 200 字',
    ],
    ['a long rating', requests.rate, { ...step, level: 5, text: long(201) }, 'text', '最多 200 字'],
    ['a long farewell', requests.withdraw, { ...step, reason: long(201) }, 'reason', '最多 200 字'],
  ])('%s', (_, action, input, field, message) => {
    expect(faults(action, input)).toEqual({ [field]: message })
  })
})

describe('what no phone of ours sends is refused', () => {
  test.each<[string, Action, unknown, string]>([
    ['nothing', requests.raise, undefined, ''],
    ['a short client key', requests.raise, { ...raising, clientKey: 'short' }, 'clientKey'],
    ['a client key with other signs', requests.raise, { ...raising, clientKey: 'draft:0001/..' }, 'clientKey'],
    ['a client key with other signs, for a grant', inbox.grant, { answers: {}, clientKey: 'grant:0001' }, 'clientKey'],
    ['a photo from elsewhere', requests.raise, { ...raising, photos: ['https://example.com/1.jpg'] }, 'photos.0'],
    ['a category without a code', requests.raise, { ...raising, category: '' }, 'category'],
    ['a place without a source', requests.raise, { ...raising, place: { at: position } }, 'place.source'],
    ['a latitude beyond the pole', areas.around, { at: [117, 91] }, 'at.1'],
    ['a longitude round the world', areas.around, { at: [181, 34] }, 'at.0'],
    ['a position that is no number', areas.around, { at: [Number.NaN, 34] }, 'at.0'],
    ['a position without latitude', areas.around, { at: [117] }, 'at'],
    ['a negative accuracy', requests.arrive, { ...step, at: position, accuracy: -1 }, 'accuracy'],
    ['an accuracy of more than the district', areas.locate, { place: { ...place, accuracy: 1e6 } }, 'place.accuracy'],
    ['an area that is no code', areas.grids, { community: '青檀社区' }, 'community'],
    ['a code of another length', areas.children, { parent: '99010100100' }, 'parent'],
    ['a building that is no code', people.saveHome, { area: '990101001001', building: '三号楼' }, 'building'],
    ['six stars', requests.rate, { ...step, level: 6 }, 'level'],
    ['half a star', requests.rate, { ...step, level: 4.5 }, 'level'],
    ['a page of a thousand', requests.mine, { limit: 1000 }, 'limit'],
    ['a page of nothing', inbox.list, { limit: 0 }, 'limit'],
    ['a pile that does not exist', requests.tasks, { group: 'all' }, 'group'],
    ['an id without end', requests.read, { id: 'x'.repeat(65) }, 'id'],
    ['a query in place of an id', requests.read, { id: { $gt: '' } }, 'id'],
    ['a query in place of a post', requests.reassign, { ...step, post: { $ne: null } }, 'post'],
    ['no notices to read', inbox.markRead, { ids: [] }, 'ids'],
    ['a template of nobody', inbox.grant, { answers: { advertising: 'accept' }, clientKey: 'grant-0001' }, 'answers'],
  ])('%s', (_, action, input, field) => {
    expect(Object.keys(faults(action, input) ?? {})).toEqual([field])
  })
})
