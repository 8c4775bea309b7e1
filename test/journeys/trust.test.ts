import type { RequestView } from '../../contract/requests'
import { exif, exifSegment, jpegWith } from '../support/photos'
import { told, type Phone } from '../support/product'
import { openStage, type Stage, type Window } from '../support/windows'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const phoneOf = (group: string, n = 0): Promise<Phone> => stage.product.phone(stage.persona(group, n))
const open = (group: string, path: string, n = 0): Promise<Window> => stage.open(stage.persona(group, n), path)

const nothingWentWrong = async (...windows: Window[]): Promise<void> => {
  for (const window of windows) expect(await window.errors()).toEqual([])
}

const raise = async (): Promise<RequestView> => {
  const phone = await phoneOf('居民')
  const { uploads } = told(await phone.call('people', 'me', {}))
  const photo = jpegWith([exifSegment(exif(Buffer.from('GPS 34.8 117.5'), 1, true))])
  const { longitude, latitude } = stage.home
  return told(
    await phone.call('requests', 'raise', {
      clientKey: 'trust-0001',
      text: '三号楼楼道灯不亮，打13812341234',
      category: '0201',
      place: { source: 'pin', at: [longitude, latitude], detail: '二单元 502 室' },
      phone: '13812341234',
      photos: [await phone.upload(`${uploads}/1.jpg`, photo)],
    }),
  )
}

test('a worker says why he must call, and an auditor reads that he did', async () => {
  const { id, number } = await raise()
  await stage.product.cloud.runTimers()
  const worker = await open('网格员', `worker/pages/task/index?id=${id}`)
  await worker.says('138****1234').waitFor()
  await worker.shoot('trust-01-hidden')
  await worker.tap('#reveal-phone')
  await worker.says('约上门时间').click()
  await worker.shoot('trust-02-reason')
  await worker.tap('#sheet-confirm')
  await worker.says('打电话').waitFor()
  await worker.says('13812341234').waitFor()
  await worker.shoot('trust-03-shown')

  const auditor = await open('审计员', 'audit/pages/audits/index')
  await auditor.says('查看联系电话').waitFor()
  await auditor.says('约上门时间').waitFor()
  await auditor.shoot('trust-04-looks')
  await auditor.write('case-number', number)
  await auditor.tap('#open-case-file')
  await auditor.says(/共 \d 步，全部完整/).waitFor()
  await auditor.shoot('trust-05-case-file')
  await nothingWentWrong(worker, auditor)
})

test('a neighbour finds it near his home without a number and without a door, and joins it by one tap', async () => {
  const neighbour = await open('党员', 'pages/nearby/index')
  await neighbour.at('.nearby-kind').first().waitFor()
  await neighbour.shoot('trust-06-nearby')
  await neighbour.says('我也遇到').click()
  await neighbour.says('不再关注').waitFor()
  await neighbour.says('＊楼道灯不亮，打＊').first().waitFor()
  await neighbour.shoot('trust-07-joined')
  await nothingWentWrong(neighbour)
})

test('a resident has himself forgotten, and his request goes on without him', async () => {
  const resident = await open('居民', 'pages/me/index')
  await resident.tap('#cancel')
  await resident.says('您反映过的事会继续办完').waitFor()
  await resident.shoot('trust-08-cancel')
  await resident.tap('#cancel-account')
  await resident.answer('注销')
  await resident.says('我要反映').waitFor()
  await resident.shoot('trust-09-forgotten')
  const worker = await open('网格员', 'worker/pages/tasks/index')
  await worker.says('楼道灯不亮').click()
  await worker.says('已注销居民').waitFor()
  await worker.shoot('trust-10-without-him')
  await nothingWentWrong(resident, worker)
})
