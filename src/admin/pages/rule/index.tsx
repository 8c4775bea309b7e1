import { Input } from '@tarojs/components'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import './index.scss'
import { ThenCard } from './then-card'
import { useRule, type RuleDraft } from './use-rule'
import { WhenCard } from './when-card'

function Bar({ isNew, isKnown, save, remove, busy, isReady }: RuleDraft) {
  return (
    <ButtonBar>
      {!isNew && (
        <MainButton id="remove-rule" tone="outline" busy={busy} disabled={!isKnown} onTap={() => void remove()}>
          删除
        </MainButton>
      )}
      <MainButton id="save-rule" busy={busy} disabled={!isReady} onTap={() => void save()}>
        保存
      </MainButton>
    </ButtonBar>
  )
}

function OneRule() {
  const draft = useRule()
  return (
    <PageFrame bar={<Bar {...draft} />}>
      <QueryView query={draft.list}>
        {() => (
          <>
            <Card title="规则叫什么">
              <Input
                id="rule-name"
                className="rule-name"
                value={draft.rule.name}
                maxlength={30}
                placeholder="一句话，会写进“为什么是他”"
                placeholderClass="rule-placeholder"
                onInput={(event) => draft.change({ name: event.detail.value })}
              />
            </Card>
            <WhenCard draft={draft} />
            <ThenCard draft={draft} />
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}

export default function RulePage() {
  return (
    <StaffOnly workplace="admin">
      <OneRule />
    </StaffOnly>
  )
}
