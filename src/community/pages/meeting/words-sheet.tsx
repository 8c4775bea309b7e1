import { TextSheet } from '../../../components/text-sheet'
import type { PageProps } from './use-meeting'

const sheets = {
  callOff: {
    title: '为什么取消',
    placeholder: '写明原因，委员会看到',
    confirm: '取消会议',
    most: 100,
    suggestions: ['并入下次会议', '人到不齐，另行通知'],
  },
  publishMinutes: {
    title: '会议纪要',
    placeholder: '写明议了什么、定了什么。发布后不能再改，只能补更正',
    confirm: '发布给委员',
    most: 2000,
    suggestions: [],
  },
  addNote: { title: '补一条更正', placeholder: '写明纪要里哪里不对', confirm: '发布更正', most: 300, suggestions: [] },
} as const

/** Asks for the words of a step on a meeting. */
export function WordsSheet({ meeting, page: { open, close, say, publish, busy } }: PageProps) {
  const kind = open !== null && open.kind in sheets ? (open.kind as keyof typeof sheets) : null
  return (
    <TextSheet
      {...sheets[kind ?? 'callOff']}
      open={kind !== null}
      busy={busy}
      onConfirm={(text) => {
        if (kind === 'publishMinutes') void publish(meeting, text)
        else if (kind !== null) void say(kind, meeting, text)
      }}
      onClose={close}
    />
  )
}
