import { newOrganisationId } from '../../../contract/ids'
import type { NewOrganisationRow, NewOrganisationView } from '../../../contract/new-organisations'
import { eventually } from '../../support/eventually'
import { here } from '../../support/organising'
import { everyday, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow } from '../../support/resident'
import { dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const last = { at: minutesFromNow(-60), by: '青檀社区工作台', words: '上门走访' }
const row: NewOrganisationRow = {
  ...{
    id: newOrganisationId.parse('o'),
    kind: 'economic',
    name: '示例物流公司',
    place: '青檀路 1 号',
    partyMembers: 6,
  },
  ...{ cultivation: 'district', specialist: '党建专员', assistant: '党建助理', others: '物业', version: 3 },
  ...{ community: here, notes: 2, last, removed: null },
}
const view: NewOrganisationView = {
  ...row,
  progress: [last, { ...last, at: minutesFromNow(-2000), words: '第一次联系' }],
}
const counts = {
  byKind: { economic: 4, social: 2 },
  byCultivation: { province: 0, city: 1, district: 2, none: 3 },
}

const open = (neighbourhood: Replies['neighbourhood'] = {}) => {
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    neighbourhood: {
      newOrganisations: ({ cultivation, pile }) => ({
        ...{ area: here, counts, next: null },
        organisations: cultivation === 'province' ? [] : pile === 'removed' ? [{ ...row, removed: '已搬走' }] : [row],
      }),
      newOrganisation: view,
      ...neighbourhood,
    },
  })
  return openPage('community/pages/new-organisations/index')
}

test('the desk reads how many there are and who stands by each, by level, and what was taken out it can put back', async () => {
  const page = open({ restoreNewOrganisation: view })
  await page.says('新经济组织 4 家，新社会组织 2 家')
  for (const words of ['区级培育 2 家', '党员 6 人', '专员 党建专员，助理 党建助理，物业', '上门走访'])
    expect(page.text()).toContain(words)
  await page.tap('#chip-province')
  await page.says('没有这一级的')
  await page.tap('#chip-all')
  await page.tap('#segment-removed')
  await page.says('移出原因：已搬走')
  await page.tap('#restore-o')
  await eventually(() => expect(whatWasAsked('neighbourhood.restoreNewOrganisation')).toEqual([{ organisation: 'o' }]))
})

test('what is missing is said at its field; what was filled in stays when it is refused', async () => {
  const page = open({ addNewOrganisation: refuse('riskyText') })
  await page.tap('#add-organisation')
  await page.tap('#organisation-confirm')
  await page.says('请填党员人数')
  await page.enter('#organisation-name', '示例商贸公司')
  await page.enter('#organisation-place', '青檀路 2 号')
  await page.enter('#organisation-partyMembers', '0')
  await page.enter('#organisation-specialist', '党建专员')
  await page.tap('#organisation-confirm')
  await eventually(() =>
    expect(whatWasAsked('neighbourhood.addNewOrganisation')).toEqual([
      expect.objectContaining({ name: '示例商贸公司', partyMembers: 0, kind: 'economic', cultivation: 'none' }),
    ]),
  )
  expect(page.has('#organisation-confirm')).toBe(true)
})

test('progress is read whole and noted once, and one is taken out with a reason', async () => {
  const page = open({ noteProgress: view, removeNewOrganisation: { ...view, removed: '已搬走' } })
  await page.tap('#progress-o')
  await page.says('第一次联系')
  await page.enter('#progress-words', '支部成立')
  await page.says('4 / 200')
  await page.tap('#progress-confirm')
  await eventually(() =>
    expect(whatWasAsked('neighbourhood.noteProgress')).toEqual([
      { organisation: 'o', words: '支部成立', clientKey: expect.any(String) },
    ]),
  )
  await page.tap('#remove-o')
  await page.enter('#sheet-text', '已搬走')
  await page.says('3 / 60')
  await page.tap('#sheet-confirm')
  const asked = [{ organisation: 'o', reason: '已搬走' }]
  await eventually(() => expect(whatWasAsked('neighbourhood.removeNewOrganisation')).toEqual(asked))
})
