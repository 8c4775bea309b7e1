import { useState } from 'react'
import { administration } from '../../../../contract/administration'
import { postTable, type TablePostContent, type TablePostForm } from '../../../../contract/post-table'
import { serviceClass, serviceClassLabels } from '../../../../contract/vocabulary/service-class'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { StaffOnly } from '../../../components/staff-only'
import { WordsBox } from '../../../components/text-sheet'
import { Field, TextField } from '../../kept/fields'
import { RowFormFrame } from '../../kept/row-form-frame'
import { useRowForm, type RowActions } from '../../kept/use-row-form'
import { NumberField, numberIn } from '../../limit-fields'

const actions: RowActions<TablePostContent, TablePostForm> = {
  read: (id) => call(administration.tablePost, { id }),
  save: (saving) => call(administration.saveTablePost, saving),
  turn: (switching) => call(administration.switchTablePost, switching),
  taken: postTable.saveTablePost.input,
  blank: { name: '', class: 'organisation', duties: '', hands: 2 },
}

const states = {
  on: '在岗位表上。社区发布岗位、党员提岗位时，选了类别就能选它。',
  off: '已经停用，发布和提岗位时不再出现。已经设的岗位不受影响；编号留着，随时可以再启用。',
}

const classes = serviceClass.options.map((value) => ({ value, label: serviceClassLabels[value] }))

interface HandsProps {
  readonly hands: number
  readonly onChange: (hands: number) => void
}

/** What was typed stays as it was typed. */
function Hands({ hands, onChange }: HandsProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <NumberField
      id="hands"
      placeholder="几"
      unit="人"
      value={typed ?? String(hands)}
      onChange={(text) => {
        setTyped(text)
        onChange(numberIn(text))
      }}
    />
  )
}

function OnePost() {
  const form = useRowForm(actions)
  const { content, change } = form
  return (
    <RowFormFrame form={form} states={states}>
      {() => (
        <Card>
          <Field label="类别">
            <Chips
              chips={classes}
              chosen={content.class}
              onChoose={(value) => change({ class: serviceClass.parse(value) })}
            />
          </Field>
          <TextField
            id="name"
            label="岗位名称"
            value={content.name}
            placeholder="比如：楼道巡查员"
            most={30}
            onChange={(name) => change({ name })}
          />
          <Field label="职责">
            <WordsBox
              id="duties"
              value={content.duties}
              placeholder="做什么，怎么做"
              most={200}
              onChange={(duties) => change({ duties })}
            />
          </Field>
          <Field label="一般需要几人">
            <Hands hands={content.hands} onChange={(hands) => change({ hands })} />
          </Field>
        </Card>
      )}
    </RowFormFrame>
  )
}

/** One row of the post table. */
export default function TablePostPage() {
  return (
    <StaffOnly workplace="admin">
      <OnePost />
    </StaffOnly>
  )
}
