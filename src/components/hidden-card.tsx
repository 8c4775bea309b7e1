import { View } from '@tarojs/components'
import { useState } from 'react'
import { trust } from '../../contract/trust'
import type { RequestView } from '../../contract/requests'
import { revealableLabels, type Revealable } from '../../contract/vocabulary/revealable'
import { call } from '../cloud/call'
import { dial } from '../device/phone'
import { useAction } from '../hooks/use-action'
import { Card } from './card'
import './hidden-card.scss'
import { TextLink } from './text-link'
import { TextSheet } from './text-sheet'

/** What people mostly have to say, so that one tap says it. */
const reasons: Readonly<Record<Revealable, readonly string[]>> = {
  phone: ['联系居民核实情况', '约上门时间', '回访办理结果'],
  address: ['上门核实', '判断该由谁办'],
  reporter: ['涉及人身安全', '依法依规调查'],
}

const masked = (what: Revealable, { reporter }: RequestView): string =>
  what === 'phone' ? (reporter.phone ?? '已隐藏') : '已隐藏'

/** What was shown to this reader, as long as the page is open. */
const useReveal = ({ id }: RequestView) => {
  const [asking, ask] = useState<Revealable | null>(null)
  const [shown, setShown] = useState<Partial<Record<Revealable, string>>>({})
  const [reveal, busy] = useAction(
    async (what: Revealable, reason: string) => {
      const answer = await call(trust.reveal, { id, what, reason })
      return answer.ok ? { ok: true as const, data: { what, value: answer.data.value } } : answer
    },
    {
      done: ({ what, value }) => {
        setShown((before) => ({ ...before, [what]: value }))
        ask(null)
      },
    },
  )
  return { asking, ask, shown, reveal, busy }
}

interface LineProps {
  readonly what: Revealable
  readonly words: string
  readonly value: string | undefined
  readonly onAsk: () => void
}

function Line({ what, words, value, onAsk }: LineProps) {
  return (
    <View className="hidden-line">
      <View className="hidden-label">{revealableLabels[what]}</View>
      <View id={`hidden-${what}`} className="hidden-words">
        {value ?? words}
      </View>
      {value === undefined && (
        <TextLink id={`reveal-${what}`} onTap={onAsk}>
          查看
        </TextLink>
      )}
      {value !== undefined && what === 'phone' && (
        <TextLink id="call-reporter" onTap={() => dial(value)}>
          打电话
        </TextLink>
      )}
    </View>
  )
}

/** What a colleague does not see until he says why; who looked stays on record. */
export function HiddenCard({ view }: { readonly view: RequestView }) {
  const { asking, ask, shown, reveal, busy } = useReveal(view)
  if (view.hidden.length === 0) return null
  return (
    <Card id="hidden" title="居民隐私">
      {view.hidden.map((what) => (
        <Line key={what} what={what} words={masked(what, view)} value={shown[what]} onAsk={() => ask(what)} />
      ))}
      <View className="hidden-hint">查看要写明原因，谁看过都有记录</View>
      <TextSheet
        title={asking === null ? '' : `为什么要看${revealableLabels[asking]}`}
        open={asking !== null}
        placeholder="写一句为什么要看，至少 4 个字"
        most={100}
        confirm="查看"
        busy={busy}
        suggestions={asking === null ? [] : reasons[asking]}
        onConfirm={(reason) => {
          if (asking !== null) void reveal(asking, reason)
        }}
        onClose={() => ask(null)}
      />
    </Card>
  )
}
