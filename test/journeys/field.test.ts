import type { RequestView } from '../../contract/requests'
import { photoOf } from '../support/office'
import { told, type Phone } from '../support/product'
import { openStage, type Stage, type Window } from '../support/windows'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const phoneOf = (group: string, n = 0): Promise<Phone> => stage.product.phone(stage.persona(group, n))

let drafts = 0

/** Raised where everybody stands, by a phone without a window. */
const raise = async (text: string, category = '0201'): Promise<RequestView> => {
  const [longitude, latitude] = [stage.home.longitude, stage.home.latitude]
  return told(
    await (
      await phoneOf('居民')
    ).call('requests', 'raise', {
      clientKey: `field-${String(++drafts).padStart(8, '0')}`,
      text,
      category,
      place: { source: 'pin', at: [longitude, latitude] },
    }),
  )
}

const accepted = async (text: string, category?: string): Promise<RequestView> => {
  const { id } = await raise(text, category)
  return told(await (await phoneOf('网格员')).call('requests', 'accept', { id }))
}

const open = (group: string, path: string, n = 0): Promise<Window> => stage.open(stage.persona(group, n), path)
const openTask = (group: string, { id }: RequestView): Promise<Window> =>
  open(group, `worker/pages/task/index?id=${encodeURIComponent(id)}`)
const openRequest = (group: string, { id }: RequestView, n = 0): Promise<Window> =>
  open(group, `pages/request/index?id=${encodeURIComponent(id)}`, n)

const nothingWentWrong = async (...windows: Window[]): Promise<void> => {
  for (const window of windows) expect(await window.errors()).toEqual([])
}

test('a worker fixes what he finds on the spot, and the chief of the grid checks it on his own phone', async () => {
  const worker = await open('网格员', 'worker/pages/tasks/index')
  await worker.shoot('field-01-tasks')
  await worker.tap('#report')
  await worker.answer('允许')
  await worker.takePhoto('拍现场')
  await worker.write('report-text', '路灯杆上贴满小广告')
  await worker.says('青檀社区 03 网格').waitFor()
  await worker.tap('#outlook-fixed')
  await worker.write('report-note', '已全部清理')
  await worker.takePhoto('拍办好后')
  await worker.shoot('field-02-report')
  await worker.tap('#submit')
  await worker.says('已上报').waitFor()
  await worker.shoot('field-03-reported')

  const chief = await open('网格长', 'worker/pages/tasks/index')
  await chief.says('路灯杆上贴满小广告').waitFor()
  await chief.shoot('field-04-to-check')
  await chief.says('去核查').click()
  await chief.tap('#action-check')
  await chief.write('sheet-text', '现场看过，干净了')
  await chief.shoot('field-05-check')
  await chief.tap('#sheet-confirm')
  await chief.says('已办结').waitFor()
  await chief.shoot('field-06-checked')
  await nothingWentWrong(worker, chief)
})

test('before one more is raised, what a neighbour has raised is found, joined and followed', async () => {
  const { id } = await raise('二单元楼道灯不亮，老人下楼看不见')
  const neighbour = await open('党员', 'pages/home/index')
  await neighbour.tap('#raise')
  await neighbour.answer('允许')
  await neighbour.write('raise-text', '楼道灯坏了，黑得很')
  await neighbour.says('青檀社区 03 网格').waitFor()
  await neighbour.tap('#more')
  await neighbour.shoot('field-07-more')
  await neighbour.tap('#submit')
  await neighbour.answer('允许')
  await neighbour.says('附近有人反映过').waitFor()
  await neighbour.shoot('field-08-similar')
  await neighbour.tap(`#join-${id}`)
  await neighbour.says('已算上您').waitFor()
  await neighbour.shoot('field-09-joined')
  await neighbour.tap('#see-progress')
  await neighbour.says('1 人也遇到').waitFor()
  await neighbour.shoot('field-10-followed')

  const worker = await openTask('网格员', told(await (await phoneOf('网格员')).call('requests', 'read', { id })))
  await worker.says(/楼道灯坏了，黑得很/).waitFor()
  await nothingWentWrong(neighbour, worker)
})

test('more time is asked for on the phone, granted by the desk, and told to the resident', async () => {
  const request = await accepted('小广场路灯忽明忽暗')
  const worker = await openTask('网格员', request)
  await worker.says('小广场路灯忽明忽暗').waitFor()
  await worker.shoot('field-11-task')
  await worker.tap('#action-requestExtension')
  await worker.at('.chip').first().click()
  await worker.says(/同意后最晚/).waitFor()
  await worker.write('sheet-text', '配件要三天才到')
  await worker.shoot('field-12-extension')
  await worker.tap('#sheet-confirm')
  await worker.says('等上级答复').waitFor()
  await worker.shoot('field-13-waiting')

  const desk = await phoneOf('社区')
  const [approval] = told(await desk.call('requests', 'read', { id: request.id })).approvals
  const granted = told(await desk.call('requests', 'approve', { id: request.id, approval: approval!.id }))
  expect(granted.due!.at.getTime()).toBeGreaterThan(request.due!.at.getTime())

  const resident = await openRequest('居民', request)
  await resident.says('上级已同意').waitFor()
  await resident.says(/配件要三天才到/).waitFor()
  await resident.shoot('field-14-extended')
  await nothingWentWrong(worker, resident)
})

test('a closed request is opened again by its resident for a reason, once', async () => {
  const { id } = await accepted('井盖响得睡不着', '0202')
  const worker = await phoneOf('网格员')
  told(await worker.call('requests', 'resolve', { id, note: '垫了胶圈', photos: [await photoOf(worker)] }))
  const resident = await openRequest('居民', told(await (await phoneOf('居民')).call('requests', 'read', { id })))
  await resident.tap('#action-confirm')
  await resident.says('您满意吗').waitFor()
  await resident.shoot('field-15-rate')
  await resident.says('关闭').click()
  await resident.tap('#action-reopen')
  await resident.write('sheet-text', '又响了')
  await resident.shoot('field-16-reopen')
  await resident.tap('#sheet-confirm')
  await resident.answer('允许')
  await resident.says('待派遣').waitFor()
  await resident.shoot('field-17-reopened')
  await nothingWentWrong(resident)
})

test('a department signs a whistle, contacts, comes and reports on its own phone; the resident sees how far it is', async () => {
  const { id } = await accepted('门口的线杆没人管，快倒了', '0202')
  const [worker, community, street] = await Promise.all([phoneOf('网格员'), phoneOf('社区'), phoneOf('街道')])
  told(await worker.call('requests', 'verify', { id, verdict: 'true' }))
  told(await worker.call('requests', 'refer', { id, reason: '要部门一起办' }))
  told(await community.call('requests', 'refer', { id, reason: '社区没有权限' }))
  const { rows } = told(await street.call('lists', 'searchMatters', { words: '产权不明' }))
  const blown = told(
    await street.call('requests', 'blow', { id, type: 'daily', matters: [rows[0]!.id], note: '请查清产权并加固' }),
  )
  expect(blown.status).toBe('joint')

  const department = await open('部门', 'worker/pages/tasks/index')
  await department.says('门口的线杆没人管').waitFor()
  await department.shoot('field-18-parts')
  await department.tap(`#signPart-${id}`)
  await department.says('去联系').click()
  await department.says('产权不明的井盖、杆线').waitFor()
  await department.shoot('field-19-part')
  await department.tap('#action-contactPart')
  await department.write('sheet-text', '已与街道约好下午到现场')
  await department.tap('#sheet-confirm')
  await department.tap('#action-arrivePart')
  await department.answer('允许')
  await department.says(/距现场约/).waitFor()
  await department.tap('#action-reportPart')
  await department.write('sheet-text', '杆已加固，产权归供电公司')
  await department.takePhoto('拍办好后')
  await department.shoot('field-20-report')
  await department.tap('#sheet-confirm')
  await department.says(/反馈：杆已加固/).waitFor()
  await department.shoot('field-21-reported')

  const resident = await openRequest('居民', blown)
  await resident.says('几家单位正在一起办').waitFor()
  await resident.says('已反馈').waitFor()
  await resident.shoot('field-22-joint')
  await nothingWentWrong(department, resident)
})
