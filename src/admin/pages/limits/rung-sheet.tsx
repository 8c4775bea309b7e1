import { View } from '@tarojs/components'
import { useState } from 'react'
import { limits as actions, type LimitsView, type RungTime } from '../../../../contract/limits'
import { MainButton } from '../../../components/main-button'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { firstTrouble } from '../../first-trouble'
import { draftOf, limitIn, LimitFields, NumberField, numberIn, type LimitDraft } from '../../limit-fields'
import { rungTimeWords } from './rung-words'
import { rungTimeAt, type AskingRung, type Limits } from './use-limits'

interface RungSheetProps {
  readonly view: LimitsView
  readonly limits: Limits
}

/** Of a share the amount is percent. */
const draftOfTime = (when: RungTime): LimitDraft =>
  'share' in when ? { amount: String(Math.round(when.share * 100)), unit: 'hours' } : draftOf(when.after)

interface ContentProps extends RungSheetProps {
  readonly seen: RungTime
  readonly asking: AskingRung
}

function Content({ seen, limits: { saveRung, busy }, asking: { ladder, rung } }: ContentProps) {
  const [draft, setDraft] = useState(() => draftOfTime(seen))
  const when = 'share' in seen ? { share: numberIn(draft.amount) / 100 } : { after: limitIn(draft) }
  const ready = firstTrouble(actions.saveRung.input, { ladder, rung, when, seen }) === null
  return (
    <>
      <View id="limit-now" className="limits-line">
        现在是{rungTimeWords(seen)}。
      </View>
      {'share' in seen ? (
        <NumberField
          value={draft.amount}
          unit="%，时限走到这里就提醒"
          onChange={(amount) => setDraft((before) => ({ ...before, amount }))}
        />
      ) : (
        <LimitFields draft={draft} onChange={setDraft} />
      )}
      <SheetFoot>
        <MainButton id="save-rung" busy={busy} disabled={!ready} onTap={() => void saveRung(ladder, rung, when, seen)}>
          保存
        </MainButton>
      </SheetFoot>
    </>
  )
}

/** When a rung of a ladder is taken. */
export function RungSheet(props: RungSheetProps) {
  const { asking, ask } = props.limits
  const mine = asking?.kind === 'rung' ? asking : null
  const seen = mine === null ? undefined : rungTimeAt(props.view, mine)
  return (
    <Sheet title={mine?.title ?? ''} open={mine !== null} onClose={() => ask(null)}>
      {mine !== null && seen !== undefined && <Content {...props} seen={seen} asking={mine} />}
    </Sheet>
  )
}
