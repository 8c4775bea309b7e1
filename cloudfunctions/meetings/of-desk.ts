import type { MeetingView } from '../../contract/meetings'
import type { MeetingState } from '../../contract/vocabulary/meeting-state'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { deskOfBody } from '../../server/meetings/body-of'
import { taken } from '../../server/repositories/step-taken'
import type { MeetingDocument } from '../../server/repositories/documents/meeting'
import { changeMeeting } from '../../server/repositories/meetings'
import type { Call } from '../../server/serve/serve'
import { seen } from './showing'

type Change = Partial<MeetingDocument>

/** A step of the desk on a meeting that it looks at. */
export interface DeskStep {
  readonly seen: number
  /** In which states it may be taken. */
  readonly from: readonly MeetingState[]
  readonly change: Change | ((meeting: MeetingDocument) => Change)
  /** By which it is known when its answer got lost. */
  readonly mark: Change | ((meeting: MeetingDocument) => Change)
  /** What else may be in the way. */
  readonly check?: (meeting: MeetingDocument) => Refused | null
}

const given = (change: DeskStep['change'], meeting: MeetingDocument): Change =>
  typeof change === 'function' ? change(meeting) : change

/** Takes a step once, tells of it, and shows the meeting. Everything a desk does to a meeting goes through here: it asks who may. */
export const stepOfDesk = async (
  id: string,
  { actor, now }: Call,
  { seen: version, from, change, mark, check }: DeskStep,
  tell: (meeting: MeetingDocument) => Promise<void> = () => Promise.resolve(),
): Promise<MeetingView | Refused> => {
  const meeting = await changeMeeting(id, (found) => {
    const desk = deskOfBody(actor, found.body)
    if (isRefused(desk)) return desk
    const no = from.includes(found.state) ? (check?.(found) ?? null) : refuse('wrongStatus')
    return taken(found, { seen: version, no, change: given(change, found), mark: given(mark, found) })
  })
  if (isRefused(meeting)) return meeting
  await tell(meeting)
  return seen(meeting, { isDesk: true, seats: new Set() }, now)
}
