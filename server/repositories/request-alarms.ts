import * as z from 'zod'
import { alarmOf } from '../../domain/request/watched'
import type { ServiceLevel } from '../../domain/service-level/limits'
import { command, findDocuments, readDocument, updateDocuments } from '../cloud/database'
import { requestDocument } from './documents/request'
import { toRequest } from './request-state'

/** What a timer must know to look at a request; a damaged one is listed too, so that it can be put aside. */
const alarmed = z.object({
  _id: z.string(),
  place: z.object({ path: z.array(z.string()) }).catch({ path: [] }),
  suspension: z.object({ until: z.date() }).nullish().catch(null),
})
export type Alarmed = z.output<typeof alarmed>

/** Requests whose alarm has come, the earliest first. */
export const alarmedBy = (now: Date, limit: number): Promise<Alarmed[]> =>
  findDocuments('requests', alarmed, {
    where: { alarmAt: command.lte(now) },
    order: [['alarmAt', 'asc']],
    fields: ['_id', 'place.path', 'suspension.until'],
    limit,
  })

/** Puts an alarm right for which there was nothing to do: else it would stand before all others for ever. */
export const correctAlarm = async (id: string, now: Date, level: ServiceLevel): Promise<void> => {
  const document = await readDocument('requests', id, requestDocument)
  if (!document?.alarmAt || document.alarmAt > now) return
  const { version } = document
  await updateDocuments('requests', { _id: id, version }, { alarmAt: alarmOf(toRequest(document), level) })
}

/** The same for one that cannot be read. */
export const putOffAlarm = async (id: string, until: Date): Promise<void> => {
  await updateDocuments('requests', { _id: id }, { alarmAt: until })
}
