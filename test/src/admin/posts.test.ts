import type { PostDetail } from '../../../contract/administration'
import { administrator, postDetail, postRow } from '../../support/administration'
import { eventually } from '../../support/eventually'
import { everyday, phone, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow } from '../../support/resident'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const says = (administration: Replies['administration']) =>
  serverSays({ people: { ...everyday.people, me: administrator }, administration })

describe('the posts', () => {
  const open = () => openPage('admin/pages/posts/index')

  test('are listed with who holds them and whether somebody is there', async () => {
    says({ posts: { posts: [postRow('03'), postRow('04', { standing: 'vacant', holderName: null })], next: null } })
    const page = open()
    await page.says('青檀社区 03 网格员在岗持岗：青檀社区工作人员 01')
    expect(page.text()).toContain('青檀社区 04 网格员暂时没有人没有持岗人')
    await page.tap('#post-worker-03')
    expect(phone.navigateTo).toHaveBeenLastCalledWith(
      expect.objectContaining({ url: '/admin/pages/post/index?id=worker-03' }),
    )
  })

  test('are searched by the beginning of their names; vacant ones have a pile of their own', async () => {
    says({
      posts: ({ text, group }) => ({ posts: group === 'vacant' || text === '荷塘' ? [] : [postRow('03')], next: null }),
    })
    const page = open()
    await page.says('青檀社区 03 网格员')
    await page.enter('#post-search', '荷塘')
    await page.says('没有这样的岗位')
    await page.enter('#post-search', '')
    await page.tap('#segment-vacant')
    await page.says('没有空缺的岗位，每个岗位都有人。')
  })
})

describe('one post', () => {
  const open = (post: PostDetail, rest: Replies['administration'] = {}) => {
    says({ post, staff: { staff: [{ person: 'ref-new', name: '青檀社区工作人员 02' }] }, ...rest })
    return openPage('admin/pages/post/index', { id: 'worker-03' })
  }

  test('says who is there now, who else, when, and what became of it', async () => {
    const page = open(
      postDetail({
        deputies: [
          { person: 'ref-a', name: '网格员甲' },
          { person: 'ref-b', name: '网格员乙' },
        ],
        shifts: [
          { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' },
          { weekdays: [6, 7], from: '20:00', to: '08:00' },
        ],
        leaves: [
          { id: 'leave-1', from: minutesFromNow(-60), to: minutesFromNow(600), standInName: '网格员丙', running: true },
        ],
        history: [
          {
            id: 'h1',
            fromName: null,
            toName: '青檀社区工作人员 01',
            byName: '平台管理员',
            at: minutesFromNow(-5),
            open: 3,
          },
        ],
        onDutyNames: ['网格员丙'],
      }),
    )
    await page.says('现在由网格员丙负责')
    expect(page.text()).toContain('在办 2 件')
    expect(page.text()).toContain('网格员甲、网格员乙')
    expect(page.text()).toContain('周一至周五 08:30–17:30；周六、周日 20:00–次日 08:00')
    expect(page.text()).toContain('（正在请假）网格员丙顶岗')
    expect(page.text()).toContain('空缺 → 青檀社区工作人员 01')
    expect(page.text()).toContain('平台管理员办理 · 带走 3 件在办')
  })

  test('is handed over after the consequences were read', async () => {
    const page = open(postDetail(), { handOver: postDetail({ holderName: '青檀社区工作人员 02' }) })
    await page.tap('#ask-holder')
    await page.enter('#staff-search', '青檀')
    await page.tap('.staff-choice')
    await page.says('持岗人青檀社区工作人员 02')
    expect(phone.showModal).toHaveBeenLastCalledWith(
      expect.objectContaining({ content: '“青檀社区 03 网格员”移交给青檀社区工作人员 02，2 件在办一并移交。' }),
    )
    expect(whatWasAsked('administration.handOver')).toMatchObject([{ post: 'worker-03', to: 'ref-new' }])
  })

  test('what is refused is said in its own words, and the sheet stays', async () => {
    const page = open(postDetail(), { handOver: refuse('alreadyHolder') })
    await page.tap('#ask-holder')
    await page.tap('#vacate')
    await eventually(() =>
      expect(phone.showToast).toHaveBeenLastCalledWith(
        expect.objectContaining({ title: '这个岗位已经由他负责，不用移交' }),
      ),
    )
    expect(page.has('#vacate')).toBe(true)
  })

  test('with open work and no deputy, vacating asks who goes on with it, and suggests somebody', async () => {
    const carer = { person: 'ref-carer', name: '青檀社区工作人员 02' }
    const page = open(postDetail({ needsCaretaker: true, suggested: carer }), {
      handOver: postDetail({ holder: null, holderName: null, deputies: [carer] }),
    })
    await page.tap('#ask-holder')
    await page.tap('#vacate')
    await page.says('岗位上还有 2 件没办完')
    await page.tap('#take-suggested')
    await page.says('代班人青檀社区工作人员 02')
    expect(phone.showModal).toHaveBeenLastCalledWith(
      expect.objectContaining({ content: '“青檀社区 03 网格员”暂时空出来，2 件在办由青檀社区工作人员 02接着办。' }),
    )
    expect(whatWasAsked('administration.handOver')).toMatchObject([{ to: null, caretaker: 'ref-carer' }])
  })

  test('a leave is entered with who stands in, and cancelled', async () => {
    const leave = {
      id: 'leave-1',
      from: minutesFromNow(-60),
      to: minutesFromNow(600),
      standInName: null,
      running: true,
    }
    const page = open(postDetail({ leaves: [leave] }), { setLeave: postDetail(), cancelLeave: postDetail() })
    await page.tap('#ask-leave')
    await page.enter('#staff-search', '青檀')
    await page.tap('.staff-choice')
    await page.says('青檀社区工作人员 02顶岗')
    await page.tap('#save-leave')
    await eventually(() => expect(whatWasAsked('administration.setLeave')).toHaveLength(1))
    expect(whatWasAsked('administration.setLeave')).toMatchObject([{ post: 'worker-03', standIn: 'ref-new' }])
  })

  test('a running leave is cancelled after a second thought', async () => {
    const leave = {
      id: 'leave-1',
      from: minutesFromNow(-60),
      to: minutesFromNow(600),
      standInName: null,
      running: true,
    }
    const page = open(postDetail({ leaves: [leave] }), { cancelLeave: postDetail() })
    await page.tap('#cancel-leave-1')
    await eventually(() =>
      expect(whatWasAsked('administration.cancelLeave')).toEqual([{ post: 'worker-03', id: 'leave-1' }]),
    )
  })

  test('hours are written day by day; without a day they cannot be saved', async () => {
    const page = open(postDetail(), { setShifts: postDetail() })
    await page.tap('#ask-shifts')
    await page.tap('#add-shift')
    for (const day of [1, 2, 3, 4, 5]) {
      await page.tap(`#day-0-${day}`)
      await eventually(() => expect(page.has(`#day-0-${day}.chip-chosen`)).toBe(false))
    }
    await page.tap('#save-shifts')
    expect(whatWasAsked('administration.setShifts')).toEqual([])
    await page.tap('#day-0-6')
    await eventually(() => expect(page.has('.chip-chosen')).toBe(true))
    await page.tap('#save-shifts')
    await eventually(() => expect(whatWasAsked('administration.setShifts')).toHaveLength(1))
    expect(whatWasAsked('administration.setShifts')).toEqual([
      { post: 'worker-03', shifts: [{ weekdays: [6], from: '08:30', to: '17:30' }] },
    ])
  })

  test('deputies are added and taken off', async () => {
    const page = open(postDetail({ deputies: [{ person: 'ref-a', name: '网格员甲' }] }), { setDeputies: postDetail() })
    await page.tap('#ask-deputies')
    await page.enter('#staff-search', '青檀')
    await page.tap('.staff-choice')
    await page.says('青檀社区工作人员 02去掉')
    await page.tap('#save-deputies')
    await eventually(() => expect(whatWasAsked('administration.setDeputies')).toHaveLength(1))
    expect(whatWasAsked('administration.setDeputies')).toEqual([{ post: 'worker-03', deputies: ['ref-a', 'ref-new'] }])
  })
})
