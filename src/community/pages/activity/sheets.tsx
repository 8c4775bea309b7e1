import { useState } from 'react'
import type { Scope } from '../../../../contract/activities'
import { Chips } from '../../../components/chips'
import { TextSheet } from '../../../components/text-sheet'
import { StepSheet } from '../../../steps/step-sheet'
import { Fault } from '../../../told/fault'
import { ScopeChoice } from '../../scope-choice'
import { MinutesInput } from './cards'
import { closeForm } from './close-form'
import type { ActivitySite, Site } from './use-activity'
import type { Correction } from './use-correction'

interface SheetProps {
  readonly data: Site
  readonly site: ActivitySite
}

export function CancelSheet({ data: { activity }, site: { asking, ask, cancel, busy } }: SheetProps) {
  const [scope, setScope] = useState<Scope>('one')
  const { series } = activity
  return (
    <TextSheet
      title="为什么取消活动"
      open={asking === 'cancel'}
      placeholder="写明原因，报名的人会看到"
      most={100}
      confirm={scope === 'later' ? '这次和以后各次都取消' : '取消活动，告诉报名的人'}
      busy={busy}
      suggestions={['天气不好，改天再办', '场地有变化，改期再通知']}
      onConfirm={(reason) => void cancel(activity, reason, scope)}
      onClose={() => ask(null)}
    >
      {series !== null && series.nth < series.of && <ScopeChoice verb="取消" scope={scope} onChoose={setScope} />}
    </TextSheet>
  )
}

/** What came of it, with photos for the album; what will be credited is said before. */
export function CloseSheet({ data, site: { asking, ask, close, busy } }: SheetProps) {
  const closing = { ...data, id: data.activity.id }
  return (
    <StepSheet
      forms={{ close: closeForm }}
      view={closing}
      asking={asking === 'close' ? asking : null}
      busy={busy}
      onConfirm={() => void close(closing)}
      onClose={() => ask(null)}
    />
  )
}

const directions = [
  { value: 'more', label: '加时长' },
  { value: 'less', label: '减时长' },
]

/** What the button will do: 减 90 分钟 */
const correctWords = (correcting: Correction['correcting']): string =>
  correcting === null || correcting.typed.trim() === ''
    ? '更正'
    : `${correcting.direction === 'more' ? '加' : '减'} ${correcting.typed} 分钟`

export function CorrectSheet({ site }: Pick<SheetProps, 'site'>) {
  const { correcting, fault, change, save, end, busy } = site.correction
  return (
    <TextSheet
      title={`更正${correcting?.row.name ?? ''}的时长`}
      open={correcting !== null}
      placeholder="写明为什么更正，本人会看到"
      most={100}
      confirm={correctWords(correcting)}
      busy={busy}
      suggestions={['忘了签退', '签到时间记错了']}
      onConfirm={(reason) => void save(reason)}
      onClose={end}
    >
      <Chips
        chips={directions}
        chosen={correcting?.direction ?? 'more'}
        onChoose={(value) => change({ direction: value === 'less' ? 'less' : 'more' })}
      />
      <MinutesInput site={site} />
      <Fault words={fault} />
    </TextSheet>
  )
}

/** Why somebody is taken off the list: he reads it. */
export function StrikeSheet({ site }: Pick<SheetProps, 'site'>) {
  const { row, strike, end, busy } = site.striking
  return (
    <TextSheet
      title={`把${row?.name ?? ''}移出名单`}
      open={row !== null}
      placeholder="写明原因，本人会看到。名额让给候补的人"
      most={100}
      confirm="移出名单"
      busy={busy}
      suggestions={['联系不上', '多次报名没有到场']}
      onConfirm={(reason) => void strike(reason)}
      onClose={end}
    />
  )
}
