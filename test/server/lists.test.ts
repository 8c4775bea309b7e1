import { areaCode, categoryCode } from '../../contract/ids'
import { sampleMatters } from '../../scripts/sample/whistle/matters'
import { postOf, withLists } from '../support/departments'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { codes, people, smallDistrict } from '../support/small-district'

const area = areaCode.parse(codes.grid)

let product: Product
let resident: Phone
let community: Phone
let street: Phone
let admin: Phone

beforeAll(async () => {
  product = await startProduct(withLists(smallDistrict()))
  ;[resident, community, street, admin] = await Promise.all([
    product.phone(people.resident),
    product.phone(people.desk),
    product.phone(people.streetDesk),
    product.phone(people.admin),
  ])
})
afterAll(() => product.stop())

const numbersOf = ({ rows }: { rows: readonly { id: string }[] }): string[] => rows.map(({ id }) => id)

describe('whistle matters', () => {
  test('come page by page until each of the 157 has been there once', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = told(await community.call('lists', 'searchMatters', { limit: 50, cursor }))
      expect(page.total).toBe(157)
      seen.push(...numbersOf(page))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(sampleMatters().map(({ _id }) => _id))
  })

  test.each([
    ['its number', '001', '擅自搭建建筑物、构筑物'],
    ['a part of its name', '井盖缺失', '井盖缺失、破损'],
    ['a keyword', '倒装', '违规使用、倒装瓶装液化气'],
    ['who leads', '供热公司 停暖', '室内温度不达标、停暖'],
    ['its class and a word', '治安 传销', '涉嫌传销、非法集资窝点'],
    ['several words at once', '电梯 困人', '电梯困人、带病运行'],
  ])('are found by %s', async (_, words, name) => {
    const { rows } = told(await street.call('lists', 'searchMatters', { words }))
    expect(rows[0]?.name ?? '').toBe(name)
  })

  test('that fit the category come first, and are marked', async () => {
    const category = categoryCode.parse('0901')
    const { rows, total } = told(await community.call('lists', 'searchMatters', { category, limit: 50 }))
    const fitting = sampleMatters().filter(({ categories }) => categories.includes(category))
    expect(total).toBe(157)
    expect(rows.filter(({ fits }) => fits).map(({ id }) => id)).toEqual(fitting.map(({ _id }) => _id))
    expect(rows.findIndex(({ fits }) => !fits)).toBe(fitting.length)
  })

  test('of one type only, each with its own time to finish or its type’s', async () => {
    const { rows } = told(await street.call('lists', 'searchMatters', { type: 'emergency', words: '井盖' }))
    expect(rows.map(({ name, types }) => [name, types])).toEqual([
      [
        '井盖缺失、破损',
        [
          { type: 'daily', finish: { amount: 3, unit: 'workingDays' } },
          { type: 'emergency', finish: { amount: 2, unit: 'hours' } },
        ],
      ],
    ])
  })

  test('are for staff', async () => {
    expect(refused(await resident.call('lists', 'searchMatters', {}))).toBe('notAllowed')
    expect(refused(await resident.call('lists', 'readMatter', { id: '001' }))).toBe('notAllowed')
    expect(refused(await resident.call('lists', 'departments', { area }))).toBe('notAllowed')
    expect(refused(await community.call('lists', 'readMatter', { id: '999' }))).toBe('matterUnknown')
  })
})

describe('what a whistle would mean', () => {
  const preview = (phone: Phone, over: object) =>
    phone.call('lists', 'previewWhistle', { area, type: 'daily', matters: [], ...over })
  const roles = (answer: Awaited<ReturnType<typeof preview>>) =>
    told(answer).called.map(({ post, role }) => [post, role])

  test('a community calls bodies of its street without asking anybody', async () => {
    const listed = await preview(community, { matters: ['011'] })
    expect(roles(listed)).toEqual([
      [postOf('squadron'), 'lead'],
      [postOf('marketOffice'), 'assist'],
    ])
    expect(told(listed)).toMatchObject({
      approver: null,
      sign: { amount: 1, unit: 'hours' },
      contact: { amount: 24, unit: 'hours' },
      finish: { amount: 3, unit: 'workingDays' },
    })
  })

  test('a community asks its street for what is off the list, and for bodies of the district', async () => {
    const written = await preview(community, { written: '夜市扰民', named: ['squadron'] })
    expect(roles(written)).toEqual([[postOf('squadron'), 'lead']])
    expect(told(written).approver).toBe('streetDesk')
    expect(told(await preview(community, { matters: ['010'] })).approver).toBe('streetDesk')
    expect(told(await preview(street, { matters: ['010'] })).approver).toBeNull()
  })

  test('joint enforcement brings all seven forces, the squadron in front', async () => {
    const answer = await preview(street, { written: '联合整治夜市', joint: true })
    expect(roles(answer)[0]).toEqual([postOf('squadron'), 'lead'])
    expect(new Set(told(answer).called.map(({ force }) => force)).size).toBe(7)
  })

  test.each<[string, () => Phone, object, string]>([
    ['a resident', () => resident, { matters: ['011'] }, 'notAllowed'],
    ['a community with a hard one', () => community, { type: 'hard', matters: ['001'] }, 'whistleNotAllowed'],
    ['nothing cited and nothing written', () => street, {}, 'noMatter'],
    ['nobody called', () => street, { written: '没有的事项' }, 'noPart'],
    ['a number that is not listed', () => street, { matters: ['900'] }, 'matterUnknown'],
    ['a matter of another type', () => street, { matters: ['001'] }, 'matterOtherType'],
    ['a department that nobody knows', () => street, { written: '事项', named: ['nobody'] }, 'departmentUnknown'],
    ['a place that is none', () => street, { area: '379901009009', matters: ['011'] }, 'placeUnknown'],
  ])('%s is refused', async (_, phone, over, code) => {
    expect(refused(await preview(phone(), over))).toBe(code)
  })

  test('departments above a place are listed, those of the street first', async () => {
    const { departments } = told(await street.call('lists', 'departments', { area }))
    expect(departments).toHaveLength(41)
    expect(departments.slice(0, 4).map(({ department }) => department)).toEqual(
      ['squadron', 'policeStation', 'marketOffice', 'justiceOffice'], // prettier-ignore
    )
  })

  test('the types are told with who may blow them', async () => {
    const { types } = told(await resident.call('lists', 'whistleTypes', {}))
    expect(types.map(({ type, blowers }) => [type, blowers])).toEqual([
      ['daily', ['communityDesk', 'streetDesk']],
      ['hard', ['streetDesk']],
      ['emergency', ['communityDesk', 'streetDesk']],
    ])
  })
})

describe('the community access list', () => {
  test('tells a resident which certificates he need not bring any more, and what to do instead', async () => {
    const { rows } = told(await resident.call('lists', 'searchAccess', { words: '养犬' }))
    expect(rows[0]).toMatchObject({ name: '居民养犬证明', kind: 'cancelled', subject: 'certificate' })
    expect(rows[0]?.instead).toContain('公安机关')
  })

  test('narrows by kind and by subject', async () => {
    const totals = await Promise.all(
      [{ kind: 'allowed' as const }, { subject: 'certificate' as const }, { subject: 'activity' as const }, {}].map(
        async (over) => told(await resident.call('lists', 'searchAccess', over)).total,
      ),
    )
    expect(totals).toEqual([40, 20, 15, 81])
  })

  test('pages without leaving out or repeating any', async () => {
    const first = told(await resident.call('lists', 'searchAccess', { limit: 50 }))
    const second = told(await resident.call('lists', 'searchAccess', { limit: 50, cursor: first.next! }))
    expect(second.next).toBeNull()
    expect(new Set([...numbersOf(first), ...numbersOf(second)]).size).toBe(81)
  })
})

describe('how departments are assessed', () => {
  test('is shown to staff and changed by an administrator, never below the street’s 60 %', async () => {
    const rule = told(await street.call('lists', 'assessment', {}))
    const weights = { streetDesk: 0.7, communityDesk: 0.2, districtCentre: 0.1 }
    const save = (change: Partial<typeof rule>, phone = admin) =>
      phone.call('lists', 'saveAssessment', { rule: { ...rule, ...change }, seen: rule })
    for (const _ of ['sent', 'sent again']) told(await save({ weights }))
    expect(told(await street.call('lists', 'assessment', {})).weights).toEqual(weights)
    // Somebody else has changed it meanwhile.
    expect(refused(await save({ points: [0, 30, 60, 80, 100] }))).toBe('stale')
    const low = await save({ weights: { streetDesk: 0.5, communityDesk: 0.4, districtCentre: 0.1 } })
    expect(low).toMatchObject({ refusal: { fields: { 'rule.weights.streetDesk': '街道的权重不能低于 60%' } } })
    expect(refused(await save({}, street))).toBe('notAllowed')
    expect(refused(await resident.call('lists', 'assessment', {}))).toBe('notAllowed')
  })
})
