import type { AskOf } from '../../../contract/action'
import { areaCode, categoryCode } from '../../../contract/ids'
import type { keptLists } from '../../../contract/kept-lists'
import { sampleMatters } from '../../../scripts/sample/whistle/matters'
import { holderOf, withLists } from '../../support/departments'
import { refused, startProduct, told, type Phone, type Product } from '../../support/product'
import { codes, people, smallDistrict } from '../../support/small-district'

const auditor = 'oAuditorAAAAAAAAAAAAAAAAAAAA'
const seed = () => {
  const { collections, ...rest } = withLists(smallDistrict())
  const person = { _id: auditor, name: '审计员', roles: ['auditor'], home: null, elder: false }
  return { ...rest, collections: { ...collections, people: [...(collections.people ?? []), person] } }
}

let product: Product
let admin: Phone
let centre: Phone
let street: Phone

beforeAll(async () => {
  product = await startProduct(seed())
})
afterAll(() => product.stop())

beforeEach(async () => {
  await product.cloud.reset(seed())
  forgetting()
  ;[admin, centre, street] = await Promise.all([
    product.phone(people.admin),
    product.phone(people.centre),
    product.phone(people.streetDesk),
  ])
})

/** What warm functions remember is too old by now. */
const forgetting = () => product.cloud.clock.moveBy(60_000)

const changes = async () =>
  told(await (await product.phone(auditor)).call('trust', 'audits', {})).rows.map(({ by, reason }) => [by, reason])

type SaveMatter = AskOf<typeof keptLists.saveMatter>
type SaveItem = AskOf<typeof keptLists.saveAccessItem>

const drone: SaveMatter['entered'] = {
  name: '无人机扰民',
  className: '治安与校园周边',
  lead: 'policeStation',
  assist: ['squadron'],
  types: ['daily'],
  finish: {},
  keywords: ['无人机'],
  categories: ['1701'],
}

const saveMatter = (over: Partial<SaveMatter> = {}, phone = admin) =>
  phone.call('administration', 'saveMatter', { id: '158', entered: drone, seen: null, ...over })

const matter = async (id: string | null) => told(await admin.call('administration', 'matter', { id }))
const contentOf = async (id: string) => (await matter(id)).row!.content

const offered = async (words: string) => told(await street.call('lists', 'searchMatters', { words })).rows

describe('whistle matters', () => {
  test('a form carries all that a row says, and what it may name', async () => {
    const { number, row, departments, classNames, types } = await matter('001')
    const { _id, active, ...content } = sampleMatters()[0]!
    expect([number, row]).toEqual([_id, { active, content }])
    expect(departments).toContainEqual({ code: 'policeStation', name: '派出所' })
    expect(classNames).toContain(content.className)
    expect(types).toContainEqual({ type: 'daily', finish: { amount: 3, unit: 'workingDays' } })
    expect(await matter(null)).toMatchObject({ number: '158', row: null })
    expect(refused(await admin.call('administration', 'matter', { id: '900' }))).toBe('notFound')
  })

  test('a new one is offered to desks from then on, and stands in the register', async () => {
    expect(told(await saveMatter())).toMatchObject({ number: '158', row: { active: true, content: drone } })
    forgetting()
    expect((await offered('无人机')).map(({ id }) => id)).toEqual(['158'])
    expect(await changes()).toEqual([
      [
        '平台管理员',
        '吹哨事项 158 无人机扰民：新增；名称：无人机扰民；分类：治安与校园周边；牵头：派出所；协办：综合执法中队；哨：日常哨；关键词：无人机；类别：可疑情况',
      ],
    ])
  })

  test('the answer to a new one got lost: the second try finds the first, and one row is in the register', async () => {
    told(await saveMatter())
    told(await saveMatter())
    expect(await changes()).toHaveLength(1)
  })

  test('a number that is taken gives nothing away: another one is asked for', async () => {
    expect(refused(await saveMatter({ id: '001' }))).toBe('numberTaken')
    expect((await contentOf('001')).name).toBe('擅自搭建建筑物、构筑物')
  })

  test('a change says what was and what is', async () => {
    const seen = await contentOf('011')
    const entered = { ...seen, lead: 'policeStation', finish: { daily: { amount: 2, unit: 'workingDays' as const } } }
    told(await saveMatter({ id: '011', entered, seen }))
    forgetting()
    expect(told(await street.call('lists', 'readMatter', { id: '011' }))).toMatchObject({
      lead: { name: '派出所' },
      types: [{ type: 'daily', finish: { amount: 2 } }],
    })
    const [[, reason] = []] = await changes()
    expect(reason).toContain('牵头：综合执法中队 改为 派出所')
    expect(reason).toContain('改为 日常哨 2 工作日')
    expect(reason).not.toContain('名称')
  })

  test('of two administrators the second one is told, and what the first one entered stays', async () => {
    const seen = await contentOf('011')
    told(await saveMatter({ id: '011', entered: { ...seen, name: '店外经营' }, seen }))
    expect(refused(await saveMatter({ id: '011', entered: { ...seen, name: '占道堆物' }, seen }))).toBe('stale')
    expect((await contentOf('011')).name).toBe('店外经营')
    expect(refused(await admin.call('administration', 'switchMatter', { id: '011', active: false, seen }))).toBe(
      'stale',
    )
  })

  test('one that is switched off is offered no more, cannot be whistled for, and comes back as it was', async () => {
    const seen = await contentOf('011')
    const turn = async (active: boolean) => {
      told(await admin.call('administration', 'switchMatter', { id: '011', active, seen }))
      forgetting()
    }
    const cite = { area: areaCode.parse(codes.grid), type: 'daily' as const, matters: ['011'] }
    await turn(false)
    expect(refused(await street.call('lists', 'previewWhistle', cite))).toBe('matterUnknown')
    expect((await offered(seen.name)).map(({ id }) => id)).not.toContain('011')
    const off = told(await admin.call('administration', 'matters', { active: false }))
    expect(off.rows.map(({ id, active }) => [id, active])).toEqual([['011', false]])
    told(await saveMatter({ id: '011', entered: { ...seen, keywords: ['摆摊'] }, seen }))
    expect((await matter('011')).row?.active).toBe(false)
    told(await saveMatter({ id: '011', entered: seen, seen: { ...seen, keywords: ['摆摊'] } }))
    await turn(true)
    expect(told(await street.call('lists', 'previewWhistle', cite)).called).not.toEqual([])
    const reasons = (await changes()).map(([, reason]) => reason)
    expect([reasons.at(-1), reasons[0]]).toEqual([`吹哨事项 011 ${seen.name}：停用`, `吹哨事项 011 ${seen.name}：启用`])
  })

  test('the whole list comes page by page, and words narrow it', async () => {
    const first = told(await admin.call('administration', 'matters', { limit: 50 }))
    const second = told(await admin.call('administration', 'matters', { limit: 50, cursor: first.next! }))
    expect([first.total, first.rows[0]?.id, second.rows[0]?.id]).toEqual([157, '001', '051'])
    const found = told(await admin.call('administration', 'matters', { words: '供热公司 停暖' }))
    expect(found.rows[0]?.name).toBe('室内温度不达标、停暖')
  })

  test.each<[string, object]>([
    ['the lead is unknown', { lead: 'nobody' }],
    ['an assisting one is unknown', { assist: ['nobody'] }],
    ['a category is unknown', { categories: [categoryCode.parse('9999')] }],
    ['the lead would assist itself', { assist: ['policeStation'] }],
    ['it has no type', { types: [] }],
    ['it takes no time', { finish: { daily: { amount: 0, unit: 'hours' } } }],
    ['it has no name', { name: ' ' }],
  ])('refused: %s', async (_, over) => {
    expect(refused(await saveMatter({ entered: { ...drone, ...over } }))).toBe('invalidInput')
  })

  test.each([
    ['the centre', people.centre],
    ['a street', people.streetDesk],
    ['a resident', people.resident],
  ])('%s neither sees the switched off ones nor changes any', async (_, who) => {
    const phone = await product.phone(who)
    const seen = await contentOf('001')
    expect(refused(await phone.call('administration', 'matters', {}))).toBe('notAllowed')
    expect(refused(await phone.call('administration', 'matter', { id: '001' }))).toBe('notAllowed')
    expect(refused(await saveMatter({}, phone))).toBe('notAllowed')
    const turned = await phone.call('administration', 'switchMatter', { id: '001', active: false, seen })
    expect(refused(turned)).toBe('notAllowed')
    expect(await changes()).toEqual([])
  })

  test('one that there is not is not switched', async () => {
    const turned = await admin.call('administration', 'switchMatter', {
      id: '900',
      active: false,
      seen: drone,
    })
    expect(refused(turned)).toBe('notFound')
  })
})

describe('the community access list', () => {
  const census = {
    name: '困难家庭名单核对',
    subject: 'task',
    kind: 'allowed',
    department: 'civilAffairs',
    basis: '《社会救助暂行办法》',
    materials: ['户口簿'],
    instead: '',
    keywords: ['低保'],
  } satisfies SaveItem['entered']

  const saveItem = (over: Partial<SaveItem> = {}, phone = centre) =>
    phone.call('administration', 'saveAccessItem', { id: '082', entered: census, seen: null, ...over })

  let tasks = 0
  /** How far a task of the department to the community has come. */
  const entrusted = async (item: string) => {
    const department = await product.phone(holderOf('civilAffairs'))
    const task = await department.call('requests', 'entrust', {
      clientKey: `kept-${String(++tasks).padStart(8, '0')}`,
      text: '请核对困难家庭名单',
      category: categoryCode.parse('0101'),
      community: areaCode.parse(codes.community),
      item,
    })
    return told(task).status
  }

  test('what the centre puts on it reaches communities at once; what it takes off waits for the street again', async () => {
    expect(await entrusted('082')).toBe('held')
    told(await saveItem())
    forgetting()
    expect(await entrusted('082')).toBe('pendingDispatch')
    const turn = async (active: boolean) => {
      told(await centre.call('administration', 'switchAccessItem', { id: '082', active, seen: census }))
      forgetting()
    }
    await turn(false)
    expect(await entrusted('082')).toBe('held')
    const resident = await product.phone(people.resident)
    expect(told(await resident.call('lists', 'searchAccess', { words: census.name })).rows).toEqual([])
    await turn(true)
    expect(await entrusted('082')).toBe('pendingDispatch')
    expect((await changes()).map(([, reason]) => reason?.split('；')[0])).toEqual([
      '准入清单 082 困难家庭名单核对：启用',
      '准入清单 082 困难家庭名单核对：停用',
      '准入清单 082 困难家庭名单核对：新增',
    ])
  })

  test('what nobody may ask any more is entered with what to do instead, and residents read it', async () => {
    const entered = { ...census, kind: 'cancelled', subject: 'certificate', instead: '出示户口簿' } as const
    told(await saveItem({ entered }, admin))
    forgetting()
    const resident = await product.phone(people.resident)
    const { rows } = told(await resident.call('lists', 'searchAccess', { words: census.name }))
    expect(rows).toMatchObject([{ id: '082', kind: 'cancelled', instead: '出示户口簿', department: '民政局' }])
  })

  test('a change by who has not seen the last one is refused', async () => {
    told(await saveItem())
    told(await saveItem({ entered: { ...census, basis: '新文件' }, seen: census }))
    expect(refused(await saveItem({ entered: { ...census, basis: '旧文件' }, seen: census }))).toBe('stale')
    const { row } = told(await centre.call('administration', 'accessItem', { id: '082' }))
    expect(row?.content.basis).toBe('新文件')
  })

  test('switched off rows are found by who keeps the list', async () => {
    const { row } = told(await centre.call('administration', 'accessItem', { id: '001' }))
    told(await centre.call('administration', 'switchAccessItem', { id: '001', active: false, seen: row!.content }))
    const rows = async (active?: boolean) => told(await centre.call('administration', 'accessItems', { active })).total
    expect([await rows(), await rows(true), await rows(false)]).toEqual([81, 80, 1])
  })

  test('a department that there is not cannot be named', async () => {
    expect(refused(await saveItem({ entered: { ...census, department: 'nobody' } }))).toBe('invalidInput')
  })

  test.each([
    ['a street', people.streetDesk],
    ['a community', people.desk],
    ['the department itself', holderOf('civilAffairs')],
  ])('%s does not write it: it holds in all streets', async (_, who) => {
    const phone = await product.phone(who)
    expect(refused(await saveItem({}, phone))).toBe('notAllowed')
    expect(refused(await phone.call('administration', 'accessItems', {}))).toBe('notAllowed')
    expect(refused(await phone.call('administration', 'accessItem', { id: null }))).toBe('notAllowed')
    expect(told(await phone.call('people', 'me', {})).workplaces).not.toContain('accessList')
  })

  test('the centre and administrators are shown the way to it', async () => {
    expect(told(await centre.call('people', 'me', {})).workplaces).toContain('accessList')
    expect(told(await admin.call('people', 'me', {})).workplaces).toContain('accessList')
  })
})
