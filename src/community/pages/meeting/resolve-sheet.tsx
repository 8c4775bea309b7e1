import { View } from '@tarojs/components'
import { useState } from 'react'
import { serverNow } from '../../../cloud/clock'
import { Chips } from '../../../components/chips'
import { DateField } from '../../../components/clock-field'
import { MainButton } from '../../../components/main-button'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { WordsBox } from '../../../components/text-sheet'
import { calendarDay } from '../../../time/words'
import { Field, LineField } from '../../../told/field'
import type { PageProps, Resolution } from './use-meeting'

const begun = { text: '', member: null as string | null, ownerName: '', due: '' }
/** A chip beside those of the part-time members. */
const somebodyElse = 'else'

/** What is to be sent; or what is still to be filled in. */
const read = ({ text, member, ownerName, due }: typeof begun): { ask: Resolution } | { lacks: string } => {
  if (text.trim() === '') return { lacks: '请填决议事项' }
  if (member === null || (member === somebodyElse && ownerName.trim() === ''))
    return { lacks: '请选承办的委员或填单位' }
  if (due === '') return { lacks: '请选完成期限' }
  return { ask: { text, due, ...(member === somebodyElse ? { ownerName } : { member }) } }
}

interface FormProps extends PageProps {
  readonly clientKey: string
}

function Form({ clientKey, meeting, page: { resolve, busy } }: FormProps) {
  const [draft, setDraft] = useState(begun)
  const change = (some: Partial<typeof begun>) => setDraft((before) => ({ ...before, ...some }))
  const known = read(draft)
  const owners = meeting.participants.map(({ member, name, unitName }) => ({
    value: String(member),
    label: `${name}（${unitName}）`,
  }))
  return (
    <View>
      <WordsBox
        id="resolution-text"
        value={draft.text}
        placeholder="定了什么事，做到什么程度"
        most={200}
        onChange={(text) => change({ text })}
      />
      <Field label="由谁承办">
        <Chips
          chips={[...owners, { value: somebodyElse, label: '其他单位' }]}
          chosen={draft.member}
          onChoose={(member) => change({ member })}
        />
      </Field>
      {draft.member === somebodyElse && (
        <LineField
          id="owner-name"
          label="承办单位"
          value={draft.ownerName}
          placeholder="单位或部门名称"
          most={40}
          onChange={(ownerName) => change({ ownerName })}
        />
      )}
      <DateField
        id="resolution-due"
        label="完成期限"
        start={calendarDay(serverNow())}
        value={draft.due}
        onChange={(due) => change({ due })}
      />
      <SheetFoot>
        <MainButton
          id="resolve-confirm"
          busy={busy}
          disabled={'lacks' in known}
          onTap={() => {
            if ('ask' in known) void resolve(meeting, clientKey, known.ask)
          }}
        >
          {'lacks' in known ? known.lacks : '交办'}
        </MainButton>
      </SheetFoot>
    </View>
  )
}

/** A resolution: what, by whom, until when. */
export function ResolveSheet(props: PageProps) {
  const { open, close } = props.page
  return (
    <Sheet title="加一项决议" open={open?.kind === 'resolve'} onClose={close}>
      {open?.kind === 'resolve' && <Form {...props} clientKey={open.clientKey} />}
    </Sheet>
  )
}
