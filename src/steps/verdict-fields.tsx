import { verdictLabels } from '../../contract/vocabulary/verdict'
import { Chips } from '../components/chips'
import { TextLink } from '../components/text-link'
import type { FieldsProps } from './step-form'

const chips = Object.entries(verdictLabels).map(([value, label]) => ({ value, label }))

/** Where it turns out to be somebody else's: a worker sends it back, a desk answers its resident. */
const ways = [
  { step: 'return', words: '不是我的，退回重新派遣' },
  { step: 'reject', words: '不归本区管，答复居民' },
] as const

/** Whether what was reported is there; or it turns out to be somebody else's. */
export function VerdictFields({ view, state: { draft, choose }, instead }: FieldsProps) {
  return (
    <>
      <Chips chips={chips} chosen={draft.choices.verdict ?? null} onChoose={(verdict) => choose('verdict', verdict)} />
      {ways
        .filter(({ step }) => view.actions.includes(step))
        .map(({ step, words }) => (
          <TextLink key={step} id="not-mine" onTap={() => instead(step)}>
            {`${words} ›`}
          </TextLink>
        ))}
    </>
  )
}
