import type { InputOf } from '../../contract/action'
import type { reportingSettings as contract } from '../../contract/reporting-settings'
import { mostOwnServices } from '../../contract/reporting-settings'
import type { HelpKind } from '../../contract/wishes'
import type { Refused } from '../../domain/refused'
import { districtSettings } from '../../server/repositories/settings'
import { changeDistrict, replacing, type Author } from '../../server/repositories/settings-changes'
import { tellOfCap } from '../../server/reporting/tell-of-cap'
import type { Handlers } from '../../server/serve/serve'
import { forAdministrators } from './for-administrators'

type Action = typeof contract

/** The codes of what the district names itself, in their order. */
const ownCodes = Array.from({ length: mostOwnServices }, (_, n) => `own${String(n + 1)}`)

/** Empty where the district has named none. */
const ownNames = (kinds: readonly HelpKind[]): string[] =>
  ownCodes.map((own) => kinds.find(({ code }) => code === own)?.name ?? '')

const view = async () => {
  const { reportingIn, helpKinds } = await districtSettings()
  const { unitsPerCommunity: cap, metresPerSkill: skillMetres, checkInMetres } = reportingIn
  return { cap, skillMetres, checkInMetres, services: ownNames(helpKinds) }
}

const withView = <Input>(change: (input: Input, by: Author) => Promise<Refused | null>) =>
  forAdministrators(change, view)

/** The numbers of reporting in, each saved by itself: what it says, and of what. */
const numbers = {
  unitsPerCommunity: ['每个社区的报到单位', '家'],
  metresPerSkill: ['单位调整时每项急需特长抵多少路程', '米'],
  checkInMetres: ['每月签到，离社区中心多远以内能定位签到', '米'],
} as const

const saveNumber = (name: keyof typeof numbers, next: number, seen: number, by: Author): Promise<Refused | null> =>
  changeDistrict('district', by, ({ reportingIn }) =>
    replacing({ now: reportingIn[name], seen, next }, () => {
      const [what, of] = numbers[name]
      return {
        data: { reportingIn: { ...reportingIn, [name]: next } },
        what: `${what}：${String(seen)} ${of} 改为 ${String(next)} ${of}`,
      }
    }),
  )

const saveCap = async ({ cap, seen }: InputOf<Action['saveCap']>, by: Author): Promise<Refused | null> => {
  const refused = await saveNumber('unitsPerCommunity', cap, seen, by)
  if (refused === null) await tellOfCap({ before: seen, after: cap }, by.at)
  return refused
}

const saveSkillMetres = ({ skillMetres, seen }: InputOf<Action['saveSkillMetres']>, by: Author) =>
  saveNumber('metresPerSkill', skillMetres, seen, by)

const saveCheckInMetres = ({ checkInMetres, seen }: InputOf<Action['saveCheckInMetres']>, by: Author) =>
  saveNumber('checkInMetres', checkInMetres, seen, by)

const named = (kinds: readonly HelpKind[], names: readonly string[]): HelpKind[] => {
  const own = ownCodes.map((code, n) => ({ code, name: names[n] ?? '' }))
  return [...kinds.filter(({ code }) => !ownCodes.includes(code)), ...own.filter(({ name }) => name !== '')]
}

const inWords = (names: readonly string[]): string => names.filter(Boolean).join('、') || '没有'

/** What was asked for under a name keeps it. */
const saveServices = ({ services, seen }: InputOf<Action['saveServices']>, by: Author): Promise<Refused | null> =>
  changeDistrict('district', by, ({ helpKinds }) =>
    replacing({ now: ownNames(helpKinds), seen, next: services }, () => ({
      data: { helpKinds: named(helpKinds, services) },
      what: `本区确定的志愿服务：${inWords(seen)} 改为 ${inWords(services)}`,
    })),
  )

/** 双报到. A smaller cap throws nobody out who was confirmed; a greater one lets in who waits. */
export const reporting: Pick<Handlers<Action>, keyof Action> = {
  reportingSettings: withView(() => Promise.resolve(null)),
  saveCap: withView(saveCap),
  saveSkillMetres: withView(saveSkillMetres),
  saveCheckInMetres: withView(saveCheckInMetres),
  saveServices: withView(saveServices),
}
