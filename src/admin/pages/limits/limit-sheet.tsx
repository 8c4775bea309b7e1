import { View } from '@tarojs/components'
import { useState } from 'react'
import { limits as actions, type LimitsView } from '../../../../contract/limits'
import { MainButton } from '../../../components/main-button'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { limitWords } from '../../../time/limit'
import { firstTrouble } from '../../first-trouble'
import { draftOf, limitIn, LimitFields } from '../../limit-fields'
import { limitAt, type AskingLimit, type Limits } from './use-limits'

interface LimitSheetProps {
  readonly view: LimitsView
  readonly limits: Limits
}

const without = (of: AskingLimit['of']): string => (of.kind === 'category' ? '跟急缓程度走' : '不设时限')

function Content({ view, limits, asking: { of } }: LimitSheetProps & { readonly asking: AskingLimit }) {
  const { saveLimit, busy } = limits
  const seen = limitAt(view, of)
  const [draft, setDraft] = useState(() => draftOf(seen))
  const entered = { of, limit: limitIn(draft), seen }
  const trouble = firstTrouble(actions.saveLimit.input, entered)
  const mayGo = seen !== null && firstTrouble(actions.saveLimit.input, { of, limit: null, seen }) === null
  return (
    <>
      <View id="limit-now" className="limits-line">
        现在是{seen === null ? '：没有自己的时限' : ` ${limitWords(seen)}`}
        。改了以后，新开始的时限按新的算，已经在走的不变。
      </View>
      <LimitFields draft={draft} onChange={setDraft} />
      {draft.amount !== '' && trouble !== null && <View className="limits-trouble">{trouble}</View>}
      {mayGo && (
        <View className="limits-without">
          <MainButton id="no-limit" tone="outline" busy={busy} onTap={() => void saveLimit(of, null, seen)}>
            {without(of)}
          </MainButton>
        </View>
      )}
      <SheetFoot>
        <MainButton
          id="save-limit"
          busy={busy}
          disabled={trouble !== null}
          onTap={() => void saveLimit(of, entered.limit, seen)}
        >
          保存
        </MainButton>
      </SheetFoot>
    </>
  )
}

/** How long one step may take. */
export function LimitSheet({ view, limits }: LimitSheetProps) {
  const { asking, ask } = limits
  const mine = asking?.kind === 'limit' ? asking : null
  return (
    <Sheet title={mine?.title ?? ''} open={mine !== null} onClose={() => ask(null)}>
      {mine !== null && <Content view={view} limits={limits} asking={mine} />}
    </Sheet>
  )
}
