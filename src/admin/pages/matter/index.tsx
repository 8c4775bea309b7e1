import { useState } from 'react'
import { categoryCode } from '../../../../contract/ids'
import type { MatterForm } from '../../../../contract/kept-lists'
import { whistleType, whistleTypeLabels } from '../../../../contract/vocabulary/whistle-type'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { Line } from '../../../components/line'
import { Sheet } from '../../../components/sheet'
import { StaffOnly } from '../../../components/staff-only'
import { TextLink } from '../../../components/text-link'
import { CategorySheet } from '../../category-sheet'
import { DepartmentField, DepartmentsField, Field, TextField, WordsField } from '../../kept/fields'
import { RowFormFrame } from '../../kept/row-form-frame'
import { ManyChips } from '../../../components/many-chips'
import { FinishLines } from './finish-lines'
import { useMatter, type Matter } from './use-matter'

const states = {
  on: '吹哨时可以选它。',
  off: '已经停用，吹哨时不再出现。编号留着，随时可以再启用。',
}

const types = whistleType.options.map((value) => ({ value, label: whistleTypeLabels[value] }))

interface PartProps {
  readonly matter: Matter
  readonly shown: MatterForm
}

function ClassName({ matter: { content, change }, shown: { classNames } }: PartProps) {
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      <TextField
        id="class-name"
        label="分类"
        value={content.className}
        placeholder="比如：占道经营与市容"
        most={20}
        onChange={(className) => change({ className })}
      />
      <TextLink id="known-classes" onTap={() => setChoosing(true)}>
        从已有的分类里选
      </TextLink>
      <Sheet title="已有的分类" open={choosing} onClose={() => setChoosing(false)}>
        <Chips
          chips={classNames.map((name, i) => ({ value: String(i), label: name }))}
          chosen={String(classNames.indexOf(content.className))}
          onChoose={(i) => {
            setChoosing(false)
            change({ className: classNames[Number(i)] })
          }}
        />
      </Sheet>
    </>
  )
}

function What({ matter, shown }: PartProps) {
  return (
    <Card title="什么事">
      <TextField
        id="name"
        label="事项名称"
        value={matter.content.name}
        placeholder="比如：店外经营、占道堆物"
        most={60}
        onChange={(name) => matter.change({ name })}
      />
      <ClassName matter={matter} shown={shown} />
    </Card>
  )
}

function Whom({ matter, shown }: PartProps) {
  const { content, change } = matter
  return (
    <Card title="吹哨叫谁来">
      <DepartmentField
        id="lead"
        label="牵头单位"
        departments={shown.departments}
        chosen={content.lead === '' ? [] : [content.lead]}
        onChange={([lead = '']) => change({ lead })}
      />
      <DepartmentsField
        id="assist"
        label="协办单位"
        departments={shown.departments.filter(({ code }) => code !== content.lead)}
        chosen={content.assist.filter((code) => code !== content.lead)}
        onChange={(assist) => change({ assist })}
      />
      <Field label="可以吹哪类哨">
        <ManyChips
          name="type"
          chips={types}
          chosen={content.types}
          onChange={(chosen) => change({ types: [...chosen] })}
        />
      </Field>
      <FinishLines matter={matter} types={shown.types} />
    </Card>
  )
}

function Found({ matter: { content, change, categoryRows } }: Pick<PartProps, 'matter'>) {
  const [choosing, setChoosing] = useState(false)
  const nameOf = (named: string): string => categoryRows.find(({ code }) => code === named)?.name ?? named
  return (
    <Card title="怎么找到它">
      <Line
        id="categories"
        label="适合哪些类别"
        hint={content.categories.length === 0 ? '没有' : content.categories.map(nameOf).join('、')}
        onTap={() => setChoosing(true)}
      />
      <WordsField
        id="keywords"
        label="搜这些词也能找到（可不填）"
        words={content.keywords}
        placeholder="用顿号隔开，比如：摆摊、占道"
        onChange={(keywords) => change({ keywords })}
      />
      <CategorySheet
        open={choosing}
        categories={categoryRows}
        chosen={content.categories}
        onChange={(chosen) => change({ categories: chosen.map((code) => categoryCode.parse(code)) })}
        onClose={() => setChoosing(false)}
      />
    </Card>
  )
}

function OneMatter() {
  const matter = useMatter()
  return (
    <RowFormFrame form={matter} states={states}>
      {(shown) => (
        <>
          <What matter={matter} shown={shown} />
          <Whom matter={matter} shown={shown} />
          <Found matter={matter} />
        </>
      )}
    </RowFormFrame>
  )
}

/** One matter that may be whistled for. */
export default function MatterPage() {
  return (
    <StaffOnly workplace="admin">
      <OneMatter />
    </StaffOnly>
  )
}
