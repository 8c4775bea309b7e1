import { useState } from 'react'
import { meetings } from '../../../../contract/meetings'
import type { AskOf } from '../../../../contract/action'
import type { MeetingId } from '../../../../contract/ids'
import type { MeetingView, PartTimeMemberRow } from '../../../../contract/meetings'
import type { MeetingPresence } from '../../../../contract/vocabulary/meeting-presence'
import { call } from '../../../cloud/call'
import { confirm, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { newClientKey } from '../../../state/client-key'
import { useResolutionSteps } from '../../use-resolution-steps'

/** What is open over the page: words that are asked for, or a form. */
export type Open =
  | { readonly kind: 'callOff' | 'publishMinutes' | 'addNote' | 'signIn' }
  | { readonly kind: 'decide'; readonly item: number }
  | { readonly kind: 'resolve'; readonly clientKey: string }

export type Decision = Omit<AskOf<typeof meetings.decide>, 'meeting' | 'version' | 'item'>
export type Resolution = Omit<AskOf<typeof meetings.resolve>, 'meeting' | 'clientKey'>
export type Presences = Readonly<Record<PartTimeMemberRow['id'], MeetingPresence>>

const known = ({ id: meeting, version }: MeetingView) => ({ meeting, version })

const whoIs = (presences: Presences, wanted: MeetingPresence) =>
  (Object.keys(presences) as PartTimeMemberRow['id'][]).filter((member) => presences[member] === wanted)

/** Words that a step asks for, and the step. */
const withWords = (kind: 'callOff' | 'publishMinutes' | 'addNote', meeting: MeetingView, text: string) => {
  if (kind === 'callOff') return call(meetings.callOff, { ...known(meeting), reason: text })
  return kind === 'addNote'
    ? call(meetings.addNote, { ...known(meeting), text })
    : call(meetings.publishMinutes, { ...known(meeting), minutes: text })
}

/** A meeting, and what its desk does about it. */
export const useMeeting = (id: MeetingId) => {
  const query = useQuery(() => call(meetings.show, { meeting: id }), { key: id })
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const again = () => {
    close()
    void query.reload()
  }
  const outcome = {
    done: (after: MeetingView) => {
      close()
      query.put(after)
      toast('已办好')
    },
    refused: ({ code }: { readonly code: string }) => {
      // What can be put right in the form stays open.
      if (code === 'stale' || code === 'wrongStatus' || code === 'notFound') again()
    },
  }
  const [say, saying] = useAction(withWords, outcome)
  const [signIn, signingIn] = useAction((meeting: MeetingView, presences: Presences) => {
    const lists = { present: whoIs(presences, 'present'), excused: whoIs(presences, 'excused') }
    return call(meetings.signIn, { ...known(meeting), ...lists })
  }, outcome)
  const [decide, deciding] = useAction(
    (meeting: MeetingView, item: number, decision: Decision) =>
      call(meetings.decide, { ...known(meeting), item, ...decision }),
    outcome,
  )
  const [resolve, resolving] = useAction(
    (meeting: MeetingView, clientKey: string, resolution: Resolution) =>
      call(meetings.resolve, { meeting: meeting.id, clientKey, ...resolution }),
    outcome,
  )
  const publish = async (meeting: MeetingView, minutes: string) => {
    if (await confirm('发布后委员会收到，纪要不能再改，只能补更正。', '发布'))
      await say('publishMinutes', meeting, minutes)
  }
  return {
    ...{ query, open, setOpen, close, say, publish, signIn, decide, resolve },
    beginResolution: () => setOpen({ kind: 'resolve', clientKey: newClientKey() }),
    resolutions: useResolutionSteps(again),
    busy: saying || signingIn || deciding || resolving,
  }
}

export type MeetingPage = ReturnType<typeof useMeeting>

export interface PageProps {
  readonly meeting: MeetingView
  readonly page: MeetingPage
}
