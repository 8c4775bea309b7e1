import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MeetingView, Participant } from '../../../../contract/meetings'
import {
  meetingPresence,
  meetingPresenceLabels,
  type MeetingPresence,
} from '../../../../contract/vocabulary/meeting-presence'
import { MainButton } from '../../../components/main-button'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { answerWords } from '../../../told/meeting-words'
import type { PageProps, Presences } from './use-meeting'

/** Who said that he comes is taken to be there until the desk says otherwise. */
const guessOf = ({ presence, answer }: Participant): MeetingPresence => {
  if (presence !== null) return presence
  if (answer === null) return 'absent'
  return answer === 'coming' ? 'present' : 'excused'
}

const begun = ({ participants }: MeetingView): Presences =>
  Object.fromEntries(participants.map((participant) => [participant.member, guessOf(participant)]))

interface RowProps {
  readonly participant: Participant
  readonly chosen: MeetingPresence | undefined
  readonly onChoose: (presence: MeetingPresence) => void
}

function Row({ participant: { member, name, unitName, answer }, chosen, onChoose }: RowProps) {
  return (
    <View id={`presence-${member}`} className="meeting-row">
      <View>{name}</View>
      <View className="meeting-line">{[unitName, answerWords(answer)].join(' · ')}</View>
      <View className="meeting-steps chips">
        {meetingPresence.options.map((value) => (
          <View
            key={value}
            id={`${value}-${member}`}
            className={`chip ${value === chosen ? 'chip-chosen' : ''}`}
            onClick={() => onChoose(value)}
          >
            {meetingPresenceLabels[value]}
          </View>
        ))}
      </View>
    </View>
  )
}

function Form({ meeting, page: { signIn, busy } }: PageProps) {
  const [presences, setPresences] = useState<Presences>(() => begun(meeting))
  const there = Object.values(presences).filter((presence) => presence === 'present').length
  return (
    <View>
      {meeting.participants.map((participant) => (
        <Row
          key={participant.member}
          participant={participant}
          chosen={presences[participant.member]}
          onChoose={(presence) => setPresences((before) => ({ ...before, [participant.member]: presence }))}
        />
      ))}
      <SheetFoot>
        <MainButton
          id="sign-in-confirm"
          busy={busy}
          disabled={there === 0}
          onTap={() => void signIn(meeting, presences)}
        >
          {there === 0 ? '至少一人到会' : `保存，到会 ${there} 人`}
        </MainButton>
      </SheetFoot>
    </View>
  )
}

/** The desk's list of who is there. */
export function SignInSheet(props: PageProps) {
  const { open, close } = props.page
  return (
    <Sheet title="登记到会" open={open?.kind === 'signIn'} onClose={close}>
      <Form {...props} />
    </Sheet>
  )
}
