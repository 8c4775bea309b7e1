import { View } from '@tarojs/components'
import type { AuditView } from '../../contract/trust'
import { auditedActLabels } from '../../contract/vocabulary/audited-act'
import { linkVerdictLabels } from '../../contract/vocabulary/link-verdict'
import { serverNow } from '../cloud/clock'
import { Card } from '../components/card'
import { Tag } from '../components/status-tag'
import { agoWords } from '../time/words'
import './audit-row.scss'

/** Who looked at what, when and why; and that the row itself was touched, where it was. */
export function AuditRow({ audit, onTap }: { readonly audit: AuditView; readonly onTap?: () => void }) {
  const { seq, act, by, person, number, reason, at, verdict } = audit
  return (
    <Card id={`audit-${seq}`} late={verdict !== 'intact'} onTap={onTap}>
      <View className="audit-head">
        <View className="audit-act">{auditedActLabels[act]}</View>
        {verdict !== 'intact' && <Tag tone="late">{`这条${linkVerdictLabels[verdict]}`}</Tag>}
      </View>
      <View className="audit-line">{`${by} · ${agoWords(at, serverNow())}`}</View>
      <View className="audit-line">
        {[number !== null && `诉求 ${number}`, `人员代号 ${person.slice(0, 6)}`].filter(Boolean).join(' · ')}
      </View>
      <View className="audit-reason">{reason}</View>
    </Card>
  )
}
