import { View } from '@tarojs/components'
import { useState } from 'react'
import { enteredLimit, type LimitView } from '../../../../contract/limit'
import type { MatterForm } from '../../../../contract/kept-lists'
import { whistleTypeLabels } from '../../../../contract/vocabulary/whistle-type'
import { Line } from '../../../components/line'
import { MainButton } from '../../../components/main-button'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { limitWords } from '../../../time/limit'
import { firstTrouble } from '../../first-trouble'
import { draftOf, limitIn, LimitFields } from '../../limit-fields'
import type { Matter } from './use-matter'

interface TimeProps {
  /** Its own time; null: that of all matters of the type. */
  readonly own: LimitView | null
  readonly usual: LimitView
  readonly onChange: (own: LimitView | null) => void
}

function Time({ own, usual, onChange }: TimeProps) {
  const [draft, setDraft] = useState(() => draftOf(own ?? usual))
  const trouble = firstTrouble(enteredLimit, limitIn(draft))
  return (
    <>
      <LimitFields draft={draft} onChange={setDraft} />
      {draft.amount !== '' && trouble !== null && <View className="limits-trouble">{trouble}</View>}
      <SheetFoot>
        <MainButton id="usual-time" tone="outline" onTap={() => onChange(null)}>
          {`照常 ${limitWords(usual)}`}
        </MainButton>
        <MainButton id="own-time" disabled={trouble !== null} onTap={() => onChange(limitIn(draft))}>
          定好了
        </MainButton>
      </SheetFoot>
    </>
  )
}

interface FinishLineProps {
  readonly matter: Matter
  readonly of: MatterForm['types'][number]
}

function FinishLine({ matter: { content, change }, of: { type, finish: usual } }: FinishLineProps) {
  const [open, setOpen] = useState(false)
  const own = content.finish[type] ?? null
  const title = `${whistleTypeLabels[type]}多久反馈结果`
  return (
    <>
      <Line
        id={`finish-${type}`}
        label={title}
        hint={own === null ? `照常 ${limitWords(usual)}` : limitWords(own)}
        onTap={() => setOpen(true)}
      />
      <Sheet title={title} open={open} onClose={() => setOpen(false)}>
        <Time
          own={own}
          usual={usual}
          onChange={(limit) => {
            const { [type]: _, ...others } = content.finish
            setOpen(false)
            change({ finish: limit === null ? others : { ...others, [type]: limit } })
          }}
        />
      </Sheet>
    </>
  )
}

/** How soon it is finished, for each type that it may be whistled as. */
export function FinishLines({ matter, types }: { readonly matter: Matter; readonly types: MatterForm['types'] }) {
  return types
    .filter(({ type }) => matter.content.types.includes(type))
    .map((of) => <FinishLine key={of.type} matter={matter} of={of} />)
}
