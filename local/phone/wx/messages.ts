import type { Phone } from '../runtime/phone'
import { askToSubscribe } from '../screen/subscribe-sheet'
import { readTemplates } from '../store/site-files'
import { answer, refuse, type WxFamily } from './answer'

type Choice = 'accept' | 'reject'
type Kept = Record<string, Choice>

const limit = 3

export const messageApis = (phone: Phone): WxFamily => {
  const kept = (): Kept => (phone.vault.get('subscribe') as Kept | undefined) ?? {}

  const choose = async (ids: string[]): Promise<Kept> => {
    const asked = ids.filter((id) => !kept()[id])
    const known = Object.fromEntries(ids.filter((id) => kept()[id]).map((id) => [id, kept()[id] ?? 'reject']))
    if (asked.length === 0) return known
    const { accepted, always } = await askToSubscribe(
      phone.screen.overlays,
      phone.settings.title,
      asked,
      await readTemplates(),
    )
    const answers = Object.fromEntries(
      asked.map((id): [string, Choice] => [id, accepted.includes(id) ? 'accept' : 'reject']),
    )
    if (always) phone.vault.set('subscribe', { ...kept(), ...answers })
    return { ...known, ...answers }
  }

  return {
    requestSubscribeMessage: answer(phone, 'requestSubscribeMessage', async ({ tmplIds }: { tmplIds: string[] }) => {
      if (!Array.isArray(tmplIds) || tmplIds.length === 0) return refuse("TmplIds can't be empty", { errCode: 10001 })
      if (tmplIds.length > limit) return refuse('Templates count out of max bounds', { errCode: 20003 })
      if (phone.network.isOffline()) return refuse('network error', { errCode: 10002 })
      const results = await choose([...new Set(tmplIds)])
      const told = await phone.gateway.subscribe(results)
      return told.ok ? results : refuse(told.refusal.errMsg, { errCode: 10002 })
    }),
  }
}
