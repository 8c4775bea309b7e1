import type { InputOf } from '../../contract/action'
import type { reportingSettings as contract } from '../../contract/reporting-settings'
import type { Refused } from '../../domain/refused'
import { districtSettings } from '../../server/repositories/settings'
import { changeDistrict, replacing, type Author } from '../../server/repositories/settings-changes'
import { tellOfCap } from '../../server/reporting/tell-of-cap'
import type { Handlers } from '../../server/serve/serve'
import { forAdministrators } from './for-administrators'

type Action = typeof contract

const view = async () => ({ cap: (await districtSettings()).reportingIn.unitsPerCommunity })

const withView = <Input>(change: (input: Input, by: Author) => Promise<Refused | null>) =>
  forAdministrators(change, view)

const change = (cap: number, seen: number, by: Author): Promise<Refused | null> =>
  changeDistrict('district', by, ({ reportingIn }) =>
    replacing({ now: reportingIn.unitsPerCommunity, seen, next: cap }, () => ({
      data: { reportingIn: { ...reportingIn, unitsPerCommunity: cap } },
      what: `每个社区的报到单位：${String(seen)} 家 改为 ${String(cap)} 家`,
    })),
  )

const saveCap = async ({ cap, seen }: InputOf<Action['saveCap']>, by: Author): Promise<Refused | null> => {
  const refused = await change(cap, seen, by)
  if (refused === null) await tellOfCap({ before: seen, after: cap }, by.at)
  return refused
}

/** 双报到. A smaller cap throws nobody out who was confirmed; a greater one lets in who waits. */
export const reporting: Pick<Handlers<Action>, keyof Action> = {
  reportingSettings: withView(() => Promise.resolve(null)),
  saveCap: withView(saveCap),
}
