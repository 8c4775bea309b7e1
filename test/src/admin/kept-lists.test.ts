import { listNumber } from '../../../contract/lists'
import type { AccessItemForm, KeptMatter } from '../../../contract/kept-lists'
import { administrator } from '../../support/administration'
import { eventually } from '../../support/eventually'
import { accessItem, matter } from '../../support/lists'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { me } from '../../support/resident'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const says = (administration: Replies['administration'], workplaces = administrator.workplaces) =>
  serverSays({ people: { ...everyday.people, me: { ...administrator, workplaces } }, administration })

const on = (id: string, name: string): KeptMatter => ({ ...matter(id, { name }), active: true })
const off = (id: string, name: string): KeptMatter => ({ ...on(id, name), active: false })
const listOf = (...rows: KeptMatter[]) => ({ rows, next: null, total: rows.length })

describe('the list of matters', () => {
  const open = (matters: NonNullable<Replies['administration']>['matters']) => {
    says({ matters })
    return openPage('admin/pages/matters/index')
  }

  test('marks what is switched off, and says of each whom it calls', async () => {
    const page = open(listOf(on('011', '店外经营'), off('012', '流动摊贩')))
    await page.says('011 店外经营')
    expect(page.text()).toMatch(/012 流动摊贩已停用.*牵头 综合执法中队 · 协办 市场监管所日常哨 3 个工作日/)
    expect(page.text()).not.toMatch(/店外经营已停用/)
  })

  test('is narrowed by words and by whether they are used; one tap opens a row, another a new one', async () => {
    const page = open(({ words, active }) =>
      words === '' ? listOf(on('011', '店外经营'), ...(active === true ? [] : [off('012', '流动摊贩')])) : listOf(),
    )
    await page.says('流动摊贩')
    await page.tap('#segment-on')
    await eventually(() => expect(page.text()).not.toContain('流动摊贩'))
    await page.tap('#row-011')
    expect(phone.navigateTo).toHaveBeenLastCalledWith(
      expect.objectContaining({ url: '/admin/pages/matter/index?id=011' }),
    )
    await page.enter('#kept-search', '飞碟')
    await page.says('没有找到使用中的事项')
    expect(whatWasAsked('administration.matters').at(-1)).toMatchObject({ words: '飞碟', active: true })
    await page.tap('#new-row')
    expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/admin/pages/matter/index' }))
  })

  test('who comes back from changing a row far below sees it changed', async () => {
    let name = '流动摊贩'
    const page = open(({ cursor }) =>
      cursor === undefined ? { ...listOf(on('011', '店外经营')), next: '011' } : listOf(on('012', name)),
    )
    await page.says('上拉看更多')
    page.reachBottom()
    await page.says('012 流动摊贩')
    name = '流动摊点'
    page.hide()
    page.show()
    await page.says('012 流动摊点')
  })

  test('what was read on of one pile is not shown in another', async () => {
    const page = open(({ cursor, active }) => {
      if (cursor === undefined) return { ...listOf(on('011', '店外经营')), next: '011' }
      return listOf(active === true ? on('013', '违规广告') : off('012', '流动摊贩'))
    })
    await page.says('上拉看更多')
    page.reachBottom()
    await page.says('流动摊贩')
    await page.tap('#segment-on')
    await page.says('上拉看更多')
    expect(page.text()).not.toContain('流动摊贩')
  })

  test('without a network it can be tried again; who does not administer is sent back', async () => {
    await open(noNetwork).says('再试一次')
    closePages()
    serverSays({ people: { ...everyday.people, me }, administration: { matters: refuse('notAllowed') } })
    await openPage('admin/pages/matters/index').says('您现在没有岗位')
  })
})

describe('the access list', () => {
  const item: AccessItemForm = {
    number: '001',
    row: {
      active: false,
      content: {
        name: '低保协助调查',
        subject: 'task',
        kind: 'allowed',
        department: 'civilAffairs',
        basis: '《社会救助暂行办法》',
        materials: ['户口簿'],
        instead: '',
        keywords: [],
      },
    },
    departments: [
      { code: 'civilAffairs', name: '民政局' },
      { code: 'police', name: '公安分局' },
    ],
  }

  test('is for who keeps it, an administrator or not: switched off rows are marked', async () => {
    const rows = [{ ...accessItem('041'), active: false }]
    says({ accessItems: { rows, next: null, total: 1 } }, ['accessList'])
    const page = openPage('admin/pages/access-items/index')
    await page.says('041 亲属关系证明已停用')
    expect(page.text()).toContain('无需再办 · 证明盖章 · 公安分局')
    closePages()
    says({ accessItems: { rows, next: null, total: 1 } }, ['posts'])
    await openPage('admin/pages/access-items/index').says('您现在没有岗位')
  })

  test('a row is changed with what was seen, and put on the list again', async () => {
    const active = { ...item, row: { ...item.row!, active: true } }
    says({ accessItem: item, saveAccessItem: item, switchAccessItem: active })
    const page = openPage('admin/pages/access-item/index', { id: '001' })
    await page.says('等于不在清单上')
    await page.tap('#turn')
    await page.says('在清单上，居民和部门都查得到')
    serverSays({
      people: { ...everyday.people, me: administrator },
      administration: { accessItem: active, saveAccessItem: active },
    })
    await page.tap('#chip-cancelled')
    await page.tap('#department')
    await page.tap('#department-police')
    await page.says('部门公安分局')
    await page.enter('#materials', '')
    await page.enter('#instead', '部门自己核查')
    await page.tap('#save-row')
    await eventually(() => expect(whatWasAsked('administration.saveAccessItem')).toHaveLength(1))
    expect(whatWasAsked('administration.saveAccessItem')).toMatchObject([
      {
        id: '001',
        entered: { kind: 'cancelled', department: 'police', materials: [], instead: '部门自己核查' },
        seen: { kind: 'allowed', department: 'civilAffairs', materials: ['户口簿'] },
      },
    ])
  })
})

describe('the post table', () => {
  const content = { name: '楼道巡查员', class: 'governance', duties: '看楼道有没有堆物', hands: 3 } as const

  test('says of each post its class, its duties and how many it takes; an empty one says what to do', async () => {
    const row = { ...content, id: listNumber.parse('011'), active: false }
    says({ tablePosts: ({ active }) => ({ rows: active === true ? [] : [row], next: null, total: 1 }) })
    const page = openPage('admin/pages/post-table/index')
    await page.says('011 楼道巡查员已停用')
    expect(page.text()).toContain('社区治理 · 一般需要 3 人看楼道有没有堆物')
    await page.tap('#segment-on')
    await page.says('没有找到使用中的岗位，换个词试试，也可以新增一项。')
    await page.tap('#new-row')
    expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/admin/pages/table-post/index' }))
  })

  test('what is missing of a new one is said, and a whole one is saved under its number', async () => {
    const blank = { number: listNumber.parse('027'), row: null }
    says({ tablePost: blank, saveTablePost: blank })
    const page = openPage('admin/pages/table-post/index')
    /** The duties come last: once they are shown, all that was entered before is in the row. */
    const saveWith = async (duties: string) => {
      await page.enter('#duties', duties)
      await page.says(`${duties.length} / 200`)
      await page.tap('#save-row')
    }
    const isTold = (title: string) =>
      eventually(() => expect(phone.showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title })))
    await page.tap('#chip-safety')
    await saveWith('照看')
    await isTold('请填写岗位名称')
    await page.enter('#name', '护学员')
    await page.enter('#hands', '51')
    await saveWith('照看孩子')
    await isTold('最多 50 人')
    await page.enter('#hands', '4')
    await saveWith('照看孩子过马路')
    await eventually(() => expect(whatWasAsked('administration.saveTablePost')).toHaveLength(1))
    expect(whatWasAsked('administration.saveTablePost')).toEqual([
      { id: '027', entered: { name: '护学员', class: 'safety', duties: '照看孩子过马路', hands: 4 }, seen: null },
    ])
  })
})

test('the lists are found from the home of administration', async () => {
  says({})
  const page = openPage('admin/pages/home/index')
  await page.tap('#open-matters')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/admin/pages/matters/index' }))
  await page.tap('#open-post-table')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/admin/pages/post-table/index' }))
  await page.tap('#open-access')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/admin/pages/access-items/index' }))
})
