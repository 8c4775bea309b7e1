import * as z from 'zod'
import { command, findDocuments, updateDocuments } from '../cloud/database'

/** What a timer must know to look at a request; a damaged one is listed too, so that it can be put aside. */
const alarmed = z.object({
  _id: z.string(),
  version: z.number().catch(0),
  place: z.object({ path: z.array(z.string()) }).catch({ path: [] }),
  about: z.string().nullable().catch(null),
  accused: z.array(z.string()).catch([]),
  suspension: z.object({ until: z.date() }).nullish().catch(null),
})
export type Alarmed = z.output<typeof alarmed>

/** Requests whose alarm has come, the earliest first. */
export const alarmedBy = (now: Date, limit: number): Promise<Alarmed[]> =>
  findDocuments('requests', alarmed, {
    where: { alarmAt: command.lte(now) },
    order: [['alarmAt', 'asc']],
    fields: ['_id', 'version', 'place.path', 'about', 'accused', 'suspension.until'],
    limit,
  })

/** Sets the alarm of a request that has not changed since it was listed. */
export const setAlarm = async ({ _id, version }: Pick<Alarmed, '_id' | 'version'>, at: Date | null): Promise<void> => {
  await updateDocuments('requests', { _id, version }, { alarmAt: at })
}

const stepBack = 10 * 60_000

/** The same for one that cannot be read, or not be changed: it steps back behind the others for a while. */
export const putOffAlarm = async (id: string, now: Date): Promise<void> => {
  const alarmAt = new Date(now.getTime() + stepBack)
  await updateDocuments('requests', { _id: id, alarmAt: command.lte(now) }, { alarmAt })
}
