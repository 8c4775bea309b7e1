import type { AskOf } from '../../contract/action'
import type { requests, RequestView } from '../../contract/requests'
import { told, type Phone } from './product'
import { inGrid } from './small-district'

let drafts = 0

/** What a resident fills in; every call is a new draft. */
export const draft = (over: Partial<AskOf<typeof requests.raise>> = {}): AskOf<typeof requests.raise> => ({
  clientKey: `draft-${String(++drafts).padStart(8, '0')}`,
  text: '楼道灯不亮，晚上看不见',
  category: '0201',
  place: { source: 'pin', at: inGrid },
  ...over,
})

export const raiseOne = async (phone: Phone, over: Partial<AskOf<typeof requests.raise>> = {}): Promise<RequestView> =>
  told(await phone.call('requests', 'raise', draft(over)))

/** Takes a request as far as a result that its resident may judge. */
export const resolveOne = async (worker: Phone, id: RequestView['id']): Promise<RequestView> => {
  told(await worker.call('requests', 'accept', { id }))
  return resolveAgain(worker, id)
}

export const resolveAgain = async (worker: Phone, id: RequestView['id']): Promise<RequestView> => {
  const { uploads } = told(await worker.call('people', 'me', {}))
  const photo = await worker.upload(`${uploads}/after.jpg`)
  return told(await worker.call('requests', 'resolve', { id, note: '换了灯头', photos: [photo] }))
}
