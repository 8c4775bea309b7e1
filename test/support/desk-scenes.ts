import type { AskOf } from '../../contract/action'
import type { RequestId } from '../../contract/ids'
import type { requests, RequestView } from '../../contract/requests'
import { told, type Phone } from './product'
import type { Stage } from './windows'

/** What happens on other phones while a journey watches a desk: by calls, as those phones would make them. */
export interface Scene {
  /** A resident raises it at the stage's home. */
  raised(over?: Partial<AskOf<typeof requests.raise>>): Promise<RequestId>
  /** Found true on site by the grid worker, who asks the community to take it on. */
  referred(over?: Partial<AskOf<typeof requests.raise>>): Promise<RequestId>
  /** The named department signs, calls back and comes. */
  comes(department: string, id: RequestId): Promise<void>
  /** It reports with a photo. */
  reports(department: string, id: RequestId, note: string): Promise<void>
  readonly resident: Phone
  readonly worker: Phone
}

const partOf = ({ joint }: RequestView): string => joint?.parts.find(({ mine }) => mine)?.id ?? ''

export const openScene = async (stage: Stage): Promise<Scene> => {
  const [resident, worker] = await Promise.all(
    [stage.persona('居民'), stage.persona('网格员')].map((openid) => stage.product.phone(openid)),
  )
  if (resident === undefined || worker === undefined) throw new Error('nobody is there')
  const { longitude, latitude } = stage.home
  const photoOf = async (phone: Phone): Promise<string> => {
    const { uploads } = told(await phone.call('people', 'me', {}))
    return phone.upload(`${uploads}/1.jpg`)
  }
  const department = async (name: string, id: RequestId) => {
    const phone = await stage.product.phone(stage.holder(name))
    return { phone, part: partOf(told(await phone.call('requests', 'read', { id }))) }
  }
  let drafts = 0
  const raised: Scene['raised'] = async (over) =>
    told(
      await resident.call('requests', 'raise', {
        clientKey: `scene-${String(++drafts).padStart(8, '0')}`,
        text: '北门夜市占道经营，油烟熏得楼上开不了窗，每天到半夜。',
        category: '1001',
        place: { source: 'pin', at: [longitude, latitude], detail: '北门' },
        photos: [await photoOf(resident)],
        ...over,
      }),
    ).id
  return {
    resident,
    worker,
    raised,
    referred: async (over) => {
      const id = await raised(over)
      told(await worker.call('requests', 'accept', { id }))
      told(await worker.call('requests', 'verify', { id, verdict: 'true' }))
      told(await worker.call('requests', 'refer', { id, reason: '摊主不听劝，需要执法部门一起来' }))
      return id
    },
    comes: async (name, id) => {
      const { phone, part } = await department(name, id)
      told(await phone.call('requests', 'signPart', { id, part }))
      told(await phone.call('requests', 'contactPart', { id, part, note: '约在今晚八点' }))
      told(await phone.call('requests', 'arrivePart', { id, part, at: [longitude, latitude], accuracy: 12 }))
    },
    reports: async (name, id, note) => {
      const { phone, part } = await department(name, id)
      told(await phone.call('requests', 'reportPart', { id, part, note, photos: [await photoOf(phone)] }))
    },
  }
}
