import { verdictLabels } from '../../../../contract/vocabulary/verdict'
import { Chips } from '../../../components/chips'
import { TextLink } from '../../../components/text-link'
import type { FieldsProps } from '../../../steps/step-form'

const chips = Object.entries(verdictLabels).map(([value, label]) => ({ value, label }))

/** Whether what was reported is there; or it turns out to be somebody else's. */
export function VerdictFields({ view, state: { draft, choose }, instead }: FieldsProps) {
  return (
    <>
      <Chips chips={chips} chosen={draft.choices.verdict ?? null} onChoose={(verdict) => choose('verdict', verdict)} />
      {view.actions.includes('return') && (
        <TextLink id="not-mine" onTap={() => instead('return')}>
          不是我的，退回重新派遣 ›
        </TextLink>
      )}
    </>
  )
}
