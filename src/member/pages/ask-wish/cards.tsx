import { Input, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { targetGroup, targetGroupLabels } from '../../../../contract/vocabulary/target-group'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { PhoneField } from '../../../components/phone-field'
import { QueryView } from '../../../components/query-view'
import { WordsBox } from '../../../components/text-sheet'
import { Fault } from '../../../told/fault'
import { emergencies, filledBy } from './emergencies'
import type { AskWish } from './use-ask-wish'

interface CardProps {
  readonly form: AskWish
}

interface FieldProps extends CardProps {
  readonly label: string
  readonly of: string
  readonly children: ReactNode
}

function Field({ form, label, of, children }: FieldProps) {
  return (
    <View className="ask-wish-field">
      <View className="told-label">{label}</View>
      {children}
      <Fault words={form.faults[of]} />
    </View>
  )
}

interface LineProps extends CardProps {
  readonly of: 'when' | 'name'
  readonly placeholder: string
  readonly most: number
}

function TextLine({ form: { draft, change }, of, placeholder, most }: LineProps) {
  return (
    <Input
      id={`wish-${of}`}
      className="ask-wish-input"
      value={draft[of]}
      maxlength={most}
      placeholder={placeholder}
      placeholderClass="ask-wish-placeholder"
      onInput={(event) => change({ [of]: event.detail.value })}
    />
  )
}

/** What is called for at once, and what 580 is not for. */
export function UrgentCard({ form }: CardProps) {
  const { as, isUrgent, draft, change } = form
  if (!isUrgent) return null
  const whose = as === 'worker' ? '本网格的志愿服务队' : '您网格里的志愿服务队'
  return (
    <Card title="580 急事帮扶">
      <View>提交后马上通知{whose}，谁先接下谁来。</View>
      <View className="ask-wish-urgent">有生命危险先打 120，着火打 119，报警打 110。</View>
      <View className="told-label">出了什么事（点一下就填好）</View>
      <Chips
        chips={emergencies.map(({ value, words }) => ({ value, label: words }))}
        chosen={emergencies.find(({ words }) => words === draft.words)?.value ?? null}
        onChoose={(chosen) => {
          const found = emergencies.find(({ value }) => value === chosen)
          if (found !== undefined) change(filledBy(found, draft.name, as === 'worker'))
        }}
      />
    </Card>
  )
}

/** What help is wanted. */
export function WhatCard({ form }: CardProps) {
  const { draft, change, kinds } = form
  return (
    <Card>
      <Field form={form} of="kind" label="帮什么忙">
        <QueryView query={kinds}>
          {({ kinds: rows }) => (
            <Chips
              chips={rows.map(({ code, name }) => ({ value: code, label: name }))}
              chosen={draft.kind}
              onChoose={(kind) => change({ kind })}
            />
          )}
        </QueryView>
      </Field>
      <Field form={form} of="words" label="说一句">
        <WordsBox
          id="wish-words"
          value={draft.words}
          placeholder="比如：请帮忙到医院取药。这句话全社区的党员看得到，不要写电话和病情"
          most={100}
          onChange={(words) => change({ words })}
        />
      </Field>
      <Field form={form} of="when" label="什么时候方便">
        <TextLine form={form} of="when" placeholder="比如：周六上午" most={30} />
      </Field>
    </Card>
  )
}

const askers = [
  { value: 'self', label: '我自己' },
  { value: 'other', label: '替家人或邻居提' },
]

const groups = targetGroup.options.map((value) => ({ value, label: targetGroupLabels[value] }))

/** Whether the number that stands there is the caller's own, which he has not typed. */
const phoneLabel = ({ as, isUrgent, me, draft: { phone } }: AskWish): string =>
  as === 'worker' && isUrgent && phone !== '' && phone === me?.phone ? '联系电话（先填了您的，可以改）' : '电话'

/** Who needs it, and how to reach him. */
export function WhoCard({ form }: CardProps) {
  const { as, draft, change } = form
  return (
    <Card>
      {as === 'resident' && (
        <Field form={form} of="isForOther" label="谁需要帮忙">
          <Chips
            chips={askers}
            chosen={draft.isForOther ? 'other' : 'self'}
            onChoose={(value) => change({ isForOther: value === 'other' })}
          />
        </Field>
      )}
      <Field form={form} of="group" label="他属于哪一类（前四类优先）">
        <Chips chips={groups} chosen={draft.group} onChoose={(value) => change({ group: targetGroup.parse(value) })} />
        <View className="told-hint">只有社区和来帮忙的党员看得到</View>
      </Field>
      <Field form={form} of="name" label={as === 'worker' ? '帮的是谁，怎么称呼' : '怎么称呼'}>
        <TextLine form={form} of="name" placeholder="比如：李奶奶" most={20} />
      </Field>
      <Field form={form} of="phone" label={phoneLabel(form)}>
        <PhoneField
          id="wish-phone"
          value={draft.phone}
          placeholder="只有来帮忙的党员看得到"
          onChange={(phone) => change({ phone })}
        />
      </Field>
    </Card>
  )
}
