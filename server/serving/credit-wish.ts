import { isRefused, type Refused } from '../../domain/refused'
import { creditFor } from '../../domain/serving/credit'
import { shanghai } from '../../domain/service-level/shanghai'
import { quietly } from '../notices/tell'
import { tellClaimer } from '../notices/wish-notices'
import type { WishDocument } from '../repositories/documents/wish'
import { addEntry } from '../repositories/ledgers'
import { districtSettings } from '../repositories/settings'
import { noteCredited } from '../repositories/wishes'

/** By the rules of the district every wish is of this class. */
const serviceClass = 'hardshipAid'

/** Writes what was confirmed into the ledger of who has done it: once, however often it is tried; what was cut short is made good. */
export const creditWish = async (wish: WishDocument, now: Date): Promise<WishDocument | Refused> => {
  const { _id: cause, claim, done, answer, credited, kind } = wish
  if (claim === null || claim.member === '' || done === null || answer === null || credited !== null) return wish
  const { serving } = await districtSettings()
  const served = { minutes: answer.minutes, at: done.at, class: serviceClass } as const
  const entry = await addEntry(claim.member, shanghai(done.at).year(), cause, (entries) => ({
    ...{ kind: 'wish', class: serviceClass, title: kind.name, at: done.at, by: answer.by },
    ...creditFor(served, entries, serving),
  }))
  if (isRefused(entry)) return entry
  await noteCredited(cause, entry.minutes)
  const why = entry.note === '' ? '' : `（${entry.note}）`
  const text = `“${kind.name}”已确认办成，服务时长 +${String(entry.minutes)} 分钟${why}`
  await tellClaimer(wish, 'credited', { title: '服务时长', text, ...quietly }, now)
  return { ...wish, credited: entry.minutes }
}
