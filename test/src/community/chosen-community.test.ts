import { eventually } from '../../support/eventually'
import { here, streetDesk } from '../../support/organising'
import { everyday, phone, startPhone } from '../../support/phone'
import { serverSays, whatWasAsked } from '../../support/replies'
import { community, communityView } from '../../support/resident'
import { centre, dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

const gone = { code: '990101001009', name: '已并入的社区', streetName: communityView.streetName }

beforeAll(() => {
  startPhone()
  phone.setStorageSync('chosen-community', { desk: streetDesk.posts[0]!.area, community: gone })
})
afterEach(closePages)

const says = (me = streetDesk) =>
  serverSays({
    people: { ...everyday.people, me },
    areas: { communities: { communities: [communityView] } },
    members: {
      ofCommunity: {
        ...{ community: here, members: [], next: null, dueBy: new Date(), toRemind: 0 },
        counts: { toConfirm: 0, claims: 0, reportedIn: 0, behind: 0 },
      },
    },
    activities: { ofCommunity: { activities: [], next: null, community: here, toLookAt: 0 } },
  })

const openMembers = (me = streetDesk) => {
  says(me)
  return openPage('community/pages/members/index')
}

test('what was looked at yesterday is looked at again, unless that community is no more: then the desk chooses anew', async () => {
  const page = openMembers()
  await page.says('您管着好几个社区')
  expect(whatWasAsked('members.ofCommunity').at(0)).toMatchObject({ community: gone.code })
})

test('what was chosen on one page is shown on every other, said clearly, kept on this phone, and can be changed there', async () => {
  const page = openMembers()
  await page.tap('#nothing-yet-action')
  await page.tap(`#community-${community}`)
  await page.says(`正在看 · ${communityView.streetName}${communityView.name}换社区`)
  closePages()
  says()
  const activities = openPage('community/pages/activities/index')
  await activities.says(`正在看 · ${communityView.streetName}${communityView.name}`)
  expect(whatWasAsked('activities.ofCommunity').at(-1)).toMatchObject({ community })
  expect(phone.getStorageSync('chosen-community')).toMatchObject({ community: { code: community } })
  await activities.tap('#other-community')
  await activities.says('看哪个社区')
})

test('another desk on the same phone has chosen nothing, and a community’s own desk is not asked', async () => {
  const above = openMembers({
    ...centre,
    posts: centre.posts.map((post) => ({ ...post, area: gone.code as typeof post.area })),
  })
  await above.says('您管着好几个社区')
  closePages()
  const own = openMembers(dispatcher)
  await own.says('没有等您确认的党员')
  await eventually(() => expect(own.has('#chosen-community')).toBe(false))
  expect(whatWasAsked('members.ofCommunity').at(-1)).toMatchObject({ community: undefined })
})
