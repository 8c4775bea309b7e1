import { activityId } from '../../../contract/ids'
import { calendarDay, dayWords } from '../../../src/time/words'
import { eventually } from '../../support/eventually'
import { run } from '../../support/organising'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { at, outline, placeView } from '../../support/resident'
import { handRow, servicePostRow } from '../../support/service-posts'
import { dispatcher } from '../../support/staff'
import { closePages, openPage, type OpenPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const crew = {
  post: servicePostRow('a'),
  hands: [handRow('one', { claim: { state: 'serving', place: null } }), handRow('two')],
}

const says = (publish?: NonNullable<Replies['activities']>['publish']) =>
  serverSays({
    serving: { hands: crew },
    people: { ...everyday.people, me: dispatcher },
    areas: { locate: placeView, around: { grids: [outline] } },
    activities: { ...(publish !== undefined && { publish }) },
  })

const open = (
  publish?: NonNullable<Replies['activities']>['publish'],
  params: Readonly<Record<string, string>> = {},
) => {
  says(publish)
  return openPage('community/pages/publish/index', params)
}

const day = calendarDay(new Date(), 5)

const fill = async (page: OpenPage) => {
  await page.enter('#activity-title', '小区消防通道巡查')
  await page.tap('#chip-safety')
  await page.pick('#activity-date', day)
  await page.pick('#activity-from', '09:30')
  await page.enter('#activity-meeting', '社区服务站门口')
  await page.enter('#activity-quota', '20')
}

test('nobody is told off while he begins; what is missing is said at its field, and goes as it is filled in', async () => {
  const page = open()
  await page.says('什么活动')
  expect(page.text()).not.toContain('请填')
  await page.tap('#submit')
  for (const words of ['请填活动名称', '请选活动类别', '请选哪一天', '请填集合地点', '请填名额']) await page.says(words)
  await page.enter('#activity-quota', '301')
  await page.says('最多 300 人')
  await page.pick('#activity-date', '2020-01-01')
  await page.says('这个时间已经过了，请重新选')
  await page.pick('#activity-date', day)
  await page.pick('#activity-to', '08:00')
  await page.says('结束要晚于开始')
  await page.enter('#activity-title', '大扫除')
  await eventually(() => expect(page.text()).not.toContain('请填活动名称'))
  expect(whatWasAsked('activities.publish')).toEqual([])
  await page.tap('#keep-draft')
})

test('a draft is there again; the day of the week and how long it takes are said before it goes out', async () => {
  const page = open()
  await page.says('接着上次没写完的')
  await page.tap('#start-anew')
  await fill(page)
  await page.says(`${dayWords(new Date(`${day}T09:30:00+08:00`), new Date())} 09:30–11:00，1 小时 30 分钟`)
})

test('without a network everything stays, and the next try carries the same key', async () => {
  const page = open(noNetwork)
  await page.says('接着上次没写完的')
  await page.tap('#submit')
  await eventually(() => expect(whatWasAsked('activities.publish')).toHaveLength(1))
  const [first] = whatWasAsked('activities.publish')
  expect(first).toMatchObject({
    ...{
      title: '小区消防通道巡查',
      class: 'safety',
      place: '社区服务站门口',
      at: null,
      radius: 200,
      quota: 20,
      times: 1,
    },
    ...{ startsAt: new Date(`${day}T09:30:00+08:00`), endsAt: new Date(`${day}T11:00:00+08:00`) },
  })
  says({ activities: [run()] })
  await page.tap('#submit')
  await page.says('已发布，现在可以报名')
  expect(whatWasAsked('activities.publish')).toEqual([first])
  await page.tap('#see-activities')
  expect(phone.redirectTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/community/pages/activities/index' }),
  )
})

test('a weekly one is made so many times, and each is told with its day', async () => {
  const page = open({
    activities: ['a', 'b', 'c'].map((id, week) =>
      run({
        id: activityId.parse(id),
        startsAt: new Date(Date.now() + week * 7 * 86_400_000),
        endsAt: new Date(Date.now() + week * 7 * 86_400_000 + 3_600_000),
      }),
    ),
  })
  await fill(page)
  await page.tap('#chip-weekly')
  await page.enter('#activity-times', '13')
  await page.tap('#submit')
  await page.says('请填 1 到 12 次')
  await page.enter('#activity-times', '3')
  await page.tap('#submit')
  await page.says('已发布 3 次，现在可以报名')
  expect(page.text().match(/\d\d:\d\d–\d\d:\d\d/g)).toHaveLength(3)
  expect(whatWasAsked('activities.publish')).toMatchObject([{ times: 3 }])
})

test('a monthly one says what becomes of a month without that day, and goes out in its rhythm', async () => {
  const page = open({ activities: [run()] })
  await fill(page)
  await page.tap('#chip-monthly')
  await page.says('每月同一天')
  await page.tap('#submit')
  await page.says('已发布')
  expect(whatWasAsked('activities.publish')).toMatchObject([{ rhythm: 'monthly', times: 4 }])
})

test('a position on the map brings the check-in by place; where the desk stands says nothing of it', async () => {
  const page = open({ activities: [run()] })
  await page.says('不标也行')
  expect(page.has('#chip-500')).toBe(false)
  await page.tap('#pick-spot')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/pages/place/index?for=activity' }))
  const map = openPage('pages/place/index', { for: 'activity' })
  await map.says('还没有选地点')
  await map.tap('#here')
  await map.says('青檀社区 03 网格')
  await map.tap('#keep-place')
  await page.tap('#chip-500')
  await fill(page)
  await page.tap('#submit')
  await page.says('已发布')
  expect(whatWasAsked('activities.publish')).toMatchObject([{ at, radius: 500 }])
})

test('one of a service post says for how many it is first, and goes out with the post', async () => {
  const page = open({ activities: [run()] }, { post: 'a' })
  await page.says('岗位“岗位a”的活动')
  expect(page.text()).toContain('在岗的 1 人会收到通知，并先占名额')
  await fill(page)
  await page.tap('#submit')
  await page.says('已发布，现在可以报名')
  expect(whatWasAsked('activities.publish')).toEqual([expect.objectContaining({ post: 'a', quota: 20 })])
})
