import type { CaseFile } from '../../server/repositories/event-chain'
import { chained, headOf, openingOf } from '../../server/repositories/event-chain'

/** Keys for what is proven and sealed in this process, without a cloud. */
export const giveKeys = (): void => {
  process.env.EVENT_KEY = Buffer.alloc(32, 1).toString('base64')
  process.env.PERSONAL_DATA_KEY = Buffer.alloc(32, 2).toString('base64')
}

/** The keys that a product of `startProduct` is given. */
export const giveKeysOfProduct = (): void => {
  process.env.EVENT_KEY = Buffer.alloc(32, 7).toString('base64')
  process.env.PERSONAL_DATA_KEY = process.env.EVENT_KEY
}

const event = (note: string | null) => ({
  type: 'asked' as const,
  at: new Date('2026-11-22T08:00:00Z'),
  party: 'handler' as const,
  person: 'oWorker',
  post: '3799010010015001-gridWorker-01',
  by: '青檀社区 01 网格员',
  note,
  photos: ['cloud://env.files/photos/2.jpg'],
  detail: null,
})

const opened = {
  _id: 'r1',
  number: '20261122-0001',
  text: '楼道灯不亮',
  photos: ['cloud://env.files/photos/1.jpg'],
  createdAt: new Date('2026-11-22T07:00:00Z'),
  place: { at: [117.5, 34.8] as [number, number], detail: 'sealed' },
}

/** A file of so many steps, as the write path leaves it. */
export const caseFile = (notes: readonly (string | null)[] = ['一', null, '三']): CaseFile => {
  const opening = openingOf(opened, '0201', '3799010010015001')
  const events = notes.reduce<CaseFile['events']>(
    (before, note) => [...before, chained({ _id: opened._id, opening, events: before }, event(note))],
    [],
  )
  const file = {
    ...opened,
    version: events.length,
    status: 'inProgress' as const,
    rating: { level: 4 },
    opening,
    events,
  }
  return { ...file, head: headOf(file) }
}
