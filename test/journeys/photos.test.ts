import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RequestId } from '../../contract/ids'
import { eventually } from '../support/eventually'
import { bare } from '../support/photos'
import { told, type Phone } from '../support/product'
import { openStage, type Stage, type Window } from '../support/windows'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const phoneOf = (group: string): Promise<Phone> => stage.product.phone(stage.persona(group))
const open = (group: string, path: string): Promise<Window> => stage.open(stage.persona(group), path)

const picture = readFileSync(join(__dirname, '../../src/icons/home.png'))

const raise = async (): Promise<RequestId> => {
  const phone = await phoneOf('居民')
  const { uploads } = told(await phone.call('people', 'me', {}))
  const { longitude, latitude } = stage.home
  const photos = [
    await phone.upload(`${uploads}/review-1.png`, picture),
    await phone.upload(`${uploads}/2.jpg`, 'no picture'),
  ]
  const draft = { clientKey: 'photos-0001', text: '三号楼楼道灯不亮，晚上看不见', category: '0201', photos }
  const place = { source: 'pin', at: [longitude, latitude] as [number, number], detail: '二单元' } as const
  const { id } = told(await phone.call('requests', 'raise', { ...draft, place }))
  await stage.product.cloud.runTimers()
  return id
}

test('a desk looks at what WeChat was not sure of, clears one photo and holds one back; neighbours see the first', async () => {
  const id = await raise()
  const desk = await phoneOf('社区')
  await eventually(
    async () => told(await desk.call('requests', 'read', { id })).photosByHand,
    (photos) => expect(photos.map(({ check }) => check)).toEqual(['review', 'unreadable']),
  )
  const window = await open('社区', 'community/pages/queue/index')
  await window.says('有 1 件的照片等您看能不能公开').waitFor()
  await window.shoot('photos-1-queue')
  await window.tap('#open-photos')
  await window.says('还不能公开').waitFor()
  await window.shoot('photos-2-list')
  await window.says('可以公开').click()
  await window.says('只有现场，看不出是谁').click()
  await window.shoot('photos-3-reason')
  await window.tap('#sheet-confirm')
  await window.says('还不能公开').waitFor({ state: 'detached' })
  await window.tap(`#open-${id}`)
  await window.says('待看的照片').waitFor()
  await window.at('#photos-by-hand').scrollIntoViewIfNeeded()
  await window.shoot('photos-4-case')
  await window.at('[id^=withheld-]').last().click()
  await window.says('照片打不开').click()
  await window.tap('#sheet-confirm')
  await window.says('看过的照片').waitFor()
  await window.at('#photos-by-hand').scrollIntoViewIfNeeded()
  await window.shoot('photos-5-decided')

  const neighbour = await open('党员', 'pages/nearby/index')
  await neighbour.at('.nearby-photo').first().waitFor()
  await neighbour.shoot('photos-6-nearby')
  for (const each of [window, neighbour]) expect(await each.errors()).toEqual([])
})

test('a HEIC photo is refused at once in words that say what to do; what was written stays, and another photo is taken', async () => {
  const window = await open('居民', 'pages/raise/index')
  await window.answer('允许')
  await window.write('raise-text', '路灯不亮')
  const choose = async (name: string, mimeType: string, buffer: Buffer) => {
    const chosen = window.page.waitForEvent('filechooser')
    await window.tap('#add-photo')
    await (await chosen).setFiles({ name, mimeType, buffer })
  }
  await choose('IMG_0001.HEIC', 'image/heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))
  await window.page.getByText('这张照片的格式（HEIC）打不开').waitFor()
  await window.shoot('photos-7-heic')
  await window.answer('知道了')
  await choose('1.gif', 'image/gif', bare.gif)
  await window.at('.photo-image').waitFor()
  await window.at('.photo-state').waitFor({ state: 'detached' })
  await window.says('4 / ').waitFor()
  expect(await window.errors()).toEqual([])
})
