import { told } from '../support/product'
import { openStage, type Stage, type Window } from '../support/windows'

let stage: Stage
const day = 86_400_000

/** In the season of mutual reviews that comes next. */
const inSeason = (now: Date): Date => {
  const thisYear = new Date(`${String(now.getUTCFullYear())}-12-05T02:00:00Z`)
  return thisYear > now ? thisYear : new Date(`${String(now.getUTCFullYear() + 1)}-12-05T02:00:00Z`)
}

beforeAll(async () => {
  stage = await openStage()
  stage.product.cloud.clock.moveTo(inSeason(new Date()))
})
afterAll(() => stage.close())

/** By the arrow at the top. */
const handIn = async (window: Window, report: string, grade: string, words: string) => {
  await window.write('review-report', report)
  await window.tap(`#chip-${grade}`)
  await window.write('review-words', words)
}

test('a unit and its community review each other and the district publishes it; a case is recommended, published and awarded', async () => {
  const contact = stage.persona('党员')
  const [phone, desk] = await Promise.all([stage.product.phone(contact), stage.product.phone(stage.persona('社区'))])
  const { community } = told(await desk.call('reporting', 'reception', {}))
  const { id: unit, version } = told(
    await phone.call('reporting', 'register', {
      ...{ clientKey: 'review-first-unit', name: '示例单位第一党支部', address: '榆园路 1 号', members: 30 },
      ...{ contactName: '单位联系人', phone: '13812341234', community: community.code },
    }),
  )
  told(await desk.call('reporting', 'confirm', { unit, version }))

  const unitPage = await stage.open(contact, 'member/pages/units/index')
  await unitPage.tap(`#review-${unit}`)
  await unitPage.says('请您填写').waitFor()
  await unitPage.shoot('review-1-unit-form')
  await handIn(unitPage, '全年到社区服务 20 次，帮 12 户独居老人检修电路', 'good', '社区对接及时，活动安排清楚')
  await unitPage.shoot('review-2-unit-filled')
  await unitPage.tap('#hand-in')
  await unitPage.says('您提交的').waitFor()
  await unitPage.shoot('review-3-unit-handed-in')

  const deskPage = await stage.open(stage.persona('社区'), 'community/pages/queue/index')
  await deskPage.says('双述双评').waitFor()
  await deskPage.shoot('review-4-queue')
  await deskPage.tap('#open-reviews')
  await deskPage.says('社区未提交').waitFor()
  await deskPage.shoot('review-5-missing')
  await deskPage.tap(`#review-${unit}`)
  await deskPage.says('已提交，暂不可见').waitFor()
  await handIn(deskPage, '为单位列出 6 项需求，每次活动有专人对接', 'fairlyGood', '党员来得准时，下一年请多来')
  await deskPage.tap('#hand-in')
  await deskPage.says('社区对接及时').waitFor()
  await deskPage.shoot('review-6-both-in')

  const centre = await stage.open(stage.persona('区中心'), 'community/pages/reviews/index')
  await centre.tap('#segment-ready')
  await centre.tap(`#review-${unit}`)
  await centre.says('党员来得准时').waitFor()
  await centre.shoot('review-7-to-publish')
  await centre.tap('#publish-review')
  await centre.answer('公布')
  await centre.says('不能再改').waitFor()

  const resident = await stage.open(
    stage.persona('居民'),
    `member/pages/public-commitments/index?community=${community.code}`,
  )
  await resident.says('双述双评结果').waitFor()
  await resident.tap('#chip-member')
  await resident.shoot('review-8-commitments')
  await resident.tap('#public-reviews')
  await resident.says('党员来得准时').waitFor()
  await resident.shoot('review-9-published')

  await unitPage.back()
  await unitPage.tap(`#case-${unit}`)
  await unitPage.says('单位做了什么').waitFor()
  await unitPage.tap('#send-case')
  await unitPage.shoot('case-1-empty')
  await unitPage.write('case-title', '三号楼的飞线没有了')
  await unitPage.tap('#chip-safety')
  await unitPage.write('case-done', '和物业一起装了 6 个充电桩，党员轮流值守两周')
  await unitPage.write('case-result', '飞线全部拆除，120 户居民受益')
  await unitPage.takePhoto('拍照或选照片')
  await unitPage.at('.photo-state').waitFor({ state: 'detached' })
  await unitPage.shoot('case-2-filled')
  await unitPage.tap('#send-case')
  await unitPage.says('待推荐').waitFor()
  await unitPage.shoot('case-3-submitted')
  await stage.product.cloud.runTimers()

  const deskCases = await stage.open(stage.persona('社区'), 'community/pages/model-cases/index')
  await deskCases.says('三号楼的飞线没有了').waitFor()
  await deskCases.shoot('case-4-to-recommend')
  await deskCases.says('三号楼的飞线没有了').click()
  await deskCases.tap('#step-recommend')
  await deskCases.says('待发布').waitFor()

  const chooser = await stage.open(stage.persona('区中心'), 'community/pages/model-cases/index')
  await chooser.says('三号楼的飞线没有了').click()
  await chooser.at('#step-publish').waitFor()
  await chooser.shoot('case-5-to-publish')
  await chooser.tap('#step-publish')
  await chooser.answer('发布')
  await chooser.says('已入库').waitFor()
  await chooser.back()
  await chooser.tap('#open-round')
  await chooser.says('提名截止（含当天）').waitFor()
  await chooser.at('.text-sheet').getByText('优秀共建项目', { exact: true }).click()
  await chooser.shoot('case-6-round')
  await chooser.tap('#sheet-confirm')
  await chooser.says('提名截止').waitFor()
  await chooser.tap('#segment-published')
  await chooser.says('三号楼的飞线没有了').click()
  await chooser.says('提名参加').click()
  await chooser.at('#nominations').waitFor({ state: 'detached' })
  stage.product.cloud.clock.moveBy(20 * day)
  const { rounds } = told(await (await stage.product.phone(stage.persona('区中心'))).call('appraisal', 'rounds', {}))
  const jury = await stage.open(stage.persona('区中心'), `community/pages/award-round/index?id=${rounds[0]?.id ?? ''}`)
  await jury.tap('[id^=award-]')
  await jury.at('.text-sheet').getByText('一等', { exact: true }).click()
  await jury.shoot('case-7-award')
  await jury.tap('#sheet-confirm')
  await jury.says('一等').waitFor()

  const reader = await stage.open(stage.persona('居民'), 'member/pages/case-library/index')
  await reader.says('三号楼的飞线没有了').waitFor()
  await reader.shoot('case-8-library')
  await reader.says('三号楼的飞线没有了').click()
  await reader.says('获评').waitFor()
  await reader.at('.photo-image').waitFor()
  await reader.shoot('case-9-awarded')
  for (const window of [unitPage, deskPage, centre, resident, deskCases, chooser, jury, reader])
    expect(await window.errors()).toEqual([])
})
