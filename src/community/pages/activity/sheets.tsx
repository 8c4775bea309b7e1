import { View } from '@tarojs/components'
import { Chips } from '../../../components/chips'
import { TextSheet } from '../../../components/text-sheet'
import { Fault } from '../../../told/fault'
import { MinutesInput } from './cards'
import { figuresOf } from './phase'
import type { ActivitySite, Site } from './use-activity'
import type { Correction } from './use-correction'

interface SheetProps {
  readonly data: Site
  readonly site: ActivitySite
}

export function CancelSheet({ data: { activity }, site: { asking, ask, cancel, busy } }: SheetProps) {
  return (
    <TextSheet
      title="为什么取消活动"
      open={asking === 'cancel'}
      placeholder="写明原因，报名的人会看到"
      most={100}
      confirm="取消活动，告诉报名的人"
      busy={busy}
      suggestions={['天气不好，改天再办', '场地有变化，改期再通知']}
      onConfirm={(reason) => void cancel(activity, reason)}
      onClose={() => ask(null)}
    />
  )
}

/** What will be credited, said before it is. */
const creditWords = (data: Site): string => {
  const { there, claims } = figuresOf(data)
  const open = claims > 0 ? `还有 ${claims} 人待核对，不核对就不计。` : ''
  return `${there} 人会计入时长，各按签到签退时间计，没有签退的计到活动结束。${open}结束后名单不能再改。`
}

export function CloseSheet({ data, site: { asking, ask, close, busy } }: SheetProps) {
  return (
    <TextSheet
      title="结束活动"
      open={asking === 'close'}
      placeholder="写几句活动情况：做了什么、效果怎么样"
      most={500}
      confirm="结束并计时长"
      busy={busy}
      onConfirm={(report) => void close(data.activity, report)}
      onClose={() => ask(null)}
    >
      <View id="credit-words" className="activity-fact">
        {creditWords(data)}
      </View>
    </TextSheet>
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
