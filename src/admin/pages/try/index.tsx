import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TriedRoute } from '../../../../contract/administration'
import { dutyLabels } from '../../../../contract/vocabulary/duty'
import { AreaSheet } from '../../../components/area-sheet'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { CategoryPicker } from '../../../components/category-picker'
import { Chips } from '../../../components/chips'
import { Line } from '../../../components/line'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { placeWords } from '../../../components/place-words'
import { StaffOnly } from '../../../components/staff-only'
import { TextLink } from '../../../components/text-link'
import { ClockField } from '../../../components/clock-field'
import { openPost, openRule } from '../../routes'
import { StandingTag } from '../../standing-tag'
import './index.scss'
import { useTry, type Try } from './use-try'

function Result({ tried }: { readonly tried: TriedRoute }) {
  const { assignee, copies, reasons, rule } = tried
  return (
    <Card title="会派给" aside={<StandingTag standing={assignee.standing} />}>
      <View id="tried-assignee" className="try-assignee">
        {assignee.name}
      </View>
      <View className="try-duty">{dutyLabels[assignee.duty]}</View>
      {copies.length > 0 && <View className="try-duty">同时告知：{copies.map(({ name }) => name).join('、')}</View>}
      <View className="try-heading">为什么是他</View>
      {reasons.map((reason, i) => (
        <View key={reason} className="try-reason">
          {i + 1}. {reason}
        </View>
      ))}
      <View className="try-links">
        {rule !== null && (
          <TextLink id="tried-rule" onTap={() => openRule(rule)}>
            看这条规则
          </TextLink>
        )}
        <TextLink id="tried-post" onTap={() => openPost(assignee.post)}>
          看这个岗位
        </TextLink>
      </View>
    </Card>
  )
}

function Moment({ clock, setClock, nowClock }: Try) {
  return (
    <>
      <Chips
        chips={[
          { value: 'now', label: '现在' },
          { value: 'later', label: '今天另一个时间' },
        ]}
        chosen={clock === null ? 'now' : 'later'}
        onChoose={(chosen) => setClock(chosen === 'now' ? null : nowClock())}
      />
      {clock !== null && <ClockField id="clock" label="几点" value={clock} onChange={setClock} />}
    </>
  )
}

function Trying() {
  const state = useTry()
  const [choosing, setChoosing] = useState<'category' | 'place' | null>(null)
  const close = () => setChoosing(null)
  const { category, place, tried } = state
  return (
    <PageFrame
      bar={
        <ButtonBar>
          <MainButton id="run" busy={state.busy} disabled={!state.isReady} onTap={() => void state.run()}>
            看会派给谁
          </MainButton>
        </ButtonBar>
      }
    >
      <Card title="假如有人反映">
        <Line
          id="try-category"
          label="什么事"
          hint={category === null ? '请选择' : `${category.className} · ${category.name}`}
          onTap={() => setChoosing('category')}
        />
        <Line
          id="try-place"
          label="在哪里"
          hint={place === null ? '请选择' : placeWords(place.view)}
          onTap={() => setChoosing('place')}
        />
        <Moment {...state} />
      </Card>
      {tried !== null && <Result tried={tried} />}
      <CategoryPicker
        open={choosing === 'category'}
        categories={state.categories}
        chosen={category}
        onChoose={(chosen) => {
          close()
          state.chooseCategory(chosen)
        }}
        onClose={close}
      />
      <AreaSheet
        open={choosing === 'place'}
        onChoose={(chosen) => {
          close()
          void state.choosePlace(chosen)
        }}
        onClose={close}
      />
    </PageFrame>
  )
}

export default function TryPage() {
  return (
    <StaffOnly workplace="admin">
      <Trying />
    </StaffOnly>
  )
}
