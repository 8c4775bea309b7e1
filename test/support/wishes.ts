import type { AskedWish, WishRow } from '../../contract/wishes'
import { told, type Phone } from './product'
import { settle } from './report-in'
import { codes, inGrid } from './small-district'
import { areaCode } from '../../contract/ids'

export const grid = areaCode.parse(codes.grid)
export const nextGrid = areaCode.parse(codes.neighbour)
export const askerPhone = '13812345678'

/** What is asked for in the nth wish. */
export const wishNo = (n: number) => ({
  clientKey: `wish-${String(n).padStart(8, '0')}`,
  kind: 'errands',
  group: 'none' as const,
  words: `请帮忙买药 ${String(n)}`,
  when: '周六上午',
  place: { source: 'pin' as const, at: inGrid, detail: '二单元 301' },
  isForOther: false,
  asWorker: false,
  isUrgent: false,
  name: '李奶奶',
  phone: askerPhone,
})
type Asked = Partial<Omit<ReturnType<typeof wishNo>, 'group'>> & { readonly group?: WishRow['group'] & string }

export const askFor = async (phone: Phone, n = 1, other: Asked = {}): Promise<AskedWish> =>
  told(await phone.call('wishes', 'ask', { ...wishNo(n), ...other }))

/** A grid worker calls 580. */
export const call580 = (worker: Phone, n = 1): Promise<AskedWish> =>
  askFor(worker, n, { asWorker: true, isUrgent: true, group: 'elder', words: '老人在家摔倒，扶不起来', when: '现在' })

export const claim = (phone: Phone, { id }: Pick<WishRow, 'id'>) => phone.call('wishes', 'claim', { wish: id })

export const finish = (phone: Phone, { id }: Pick<WishRow, 'id'>, minutes = 40) =>
  phone.call('wishes', 'finish', { wish: id, note: '药买好送到家', minutes })

export const confirm = (phone: Phone, { id }: Pick<WishRow, 'id'>, minutes?: number) =>
  phone.call('wishes', 'confirm', {
    wish: id,
    rating: 5 as const,
    thanks: '谢谢',
    ...(minutes !== undefined && { minutes }),
  })

/** A member of the first community who is in the help team of a grid. */
export const joinTeam = async (n: number, phone: Phone, desk: Phone, inGrid = grid): Promise<void> => {
  await settle(n, phone, desk, { grid: inGrid })
  told(await phone.call('wishes', 'setTeam', { isIn: true }))
}

/** What one has served this year. */
export const ledgerOf = async (phone: Phone) =>
  told(await phone.call('activities', 'ledger', { year: new Date().getFullYear() }))
