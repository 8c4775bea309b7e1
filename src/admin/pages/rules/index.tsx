import { View } from '@tarojs/components'
import type { RuleView } from '../../../../contract/administration'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { Tag } from '../../../components/status-tag'
import { TextLink } from '../../../components/text-link'
import { openRule, openTry } from '../../routes'
import './index.scss'
import { useRules, type Rules } from './use-rules'

interface RuleCardProps {
  readonly rule: RuleView
  readonly place: number
  readonly last: boolean
  readonly rules: Rules
}

function RuleCard({ rule, place, last, rules: { move, turn, busy } }: RuleCardProps) {
  const { id, name, enabled, words } = rule
  const act = (work: () => Promise<void>) => () => void (busy ? undefined : work())
  return (
    <Card
      id={`rule-${id}`}
      title={`${place + 1}. ${name}`}
      aside={<Tag tone={enabled ? 'ok' : 'mute'}>{enabled ? '使用中' : '已停用'}</Tag>}
      onTap={() => openRule(id)}
    >
      <View className={enabled ? 'rules-words' : 'rules-words rules-off'}>{words}</View>
      <View className="rules-actions">
        <TextLink id={`turn-${id}`} onTap={act(() => turn(rule))}>
          {enabled ? '停用' : '启用'}
        </TextLink>
        {place > 0 && (
          <TextLink id={`up-${id}`} onTap={act(() => move(id, place - 1))}>
            上移
          </TextLink>
        )}
        {!last && (
          <TextLink id={`down-${id}`} onTap={act(() => move(id, place + 1))}>
            下移
          </TextLink>
        )}
        <TextLink id={`edit-${id}`} onTap={() => openRule(id)}>
          修改
        </TextLink>
      </View>
    </Card>
  )
}

function AllRules() {
  const rules = useRules()
  return (
    <PageFrame
      bar={
        <ButtonBar>
          <MainButton id="try" tone="outline" onTap={openTry}>
            试一试
          </MainButton>
          <MainButton id="new-rule" onTap={() => openRule(null)}>
            新增规则
          </MainButton>
        </ButtonBar>
      }
    >
      <View className="rules-about">从上往下看，第一条符合的规则说了算；都不符合，按类别平时的分工派。</View>
      <QueryView
        query={rules.list}
        isEmpty={({ rules: found }) => found.length === 0}
        empty={<NothingYet text="还没有规则，所有诉求都按类别平时的分工派。" />}
      >
        {({ rules: found }) =>
          found.map((rule, place) => (
            <RuleCard key={rule.id} rule={rule} place={place} last={place === found.length - 1} rules={rules} />
          ))
        }
      </QueryView>
    </PageFrame>
  )
}

export default function RulesPage() {
  return (
    <StaffOnly workplace="admin">
      <AllRules />
    </StaffOnly>
  )
}
