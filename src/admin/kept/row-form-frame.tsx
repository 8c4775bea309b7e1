import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { ButtonBar } from '../../components/button-bar'
import { Card } from '../../components/card'
import { MainButton } from '../../components/main-button'
import { PageFrame } from '../../components/page-frame'
import { QueryView } from '../../components/query-view'
import { Tag } from '../../components/status-tag'
import { TextField } from './fields'
import './kept.scss'
import type { RowForm, Told } from './use-row-form'

/** What being on the list means, and being switched off. */
export interface StateWords {
  readonly on: string
  readonly off: string
}

export interface FrameProps<Content extends object, Shown extends Told<Content>> {
  readonly form: RowForm<Content, Shown>
  readonly states: StateWords
  readonly children: (shown: Shown) => ReactNode
}

const turnWords = (active: boolean, turned: boolean): string => {
  if (turned) return active ? '撤销，还是停用' : '撤销，继续使用'
  return active ? '停用' : '启用'
}

function StateCard<Content extends object, Shown extends Told<Content>>({
  form: { row, number, turn, turned, busy },
  states,
}: Omit<FrameProps<Content, Shown>, 'children'>) {
  if (row === null) return null
  const { active, content } = row
  return (
    <Card
      id="state"
      title={`编号 ${number}`}
      aside={<Tag tone={active ? 'ok' : 'mute'}>{active ? '使用中' : '已停用'}</Tag>}
    >
      <View className="kept-line">{active ? states.on : states.off}</View>
      <View className="kept-turn">
        <MainButton id="turn" tone="outline" size="row" busy={busy} onTap={() => void turn(!active, content)}>
          {turnWords(active, turned)}
        </MainButton>
      </View>
    </Card>
  )
}

function NumberCard({ number, setNumber }: Pick<RowForm<object>, 'number' | 'setNumber'>) {
  return (
    <Card>
      <TextField
        id="number"
        label="编号（定了就不能改）"
        value={number}
        placeholder="三位数字，比如 158"
        most={3}
        onChange={setNumber}
      />
    </Card>
  )
}

/** What the pages of all rows have: the number, whether it is switched on, and the button that saves. */
export function RowFormFrame<Content extends object, Shown extends Told<Content>>({
  form,
  states,
  children,
}: FrameProps<Content, Shown>) {
  const { isNew, query, isTouched, save, busy } = form
  return (
    <PageFrame
      bar={
        <ButtonBar>
          <MainButton id="save-row" busy={busy} disabled={!isTouched} onTap={save}>
            保存
          </MainButton>
        </ButtonBar>
      }
    >
      <QueryView query={query}>
        {(shown) => (
          <>
            {isNew ? <NumberCard {...form} /> : <StateCard form={form} states={states} />}
            {children(shown)}
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}
