import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CategoryView } from '../../../../contract/categories'
import type { LimitsView } from '../../../../contract/limits'
import { dueStep, dueStepLabels } from '../../../../contract/vocabulary/due-step'
import { urgencyLabels } from '../../../../contract/vocabulary/urgency'
import { Card } from '../../../components/card'
import { CategoryPicker } from '../../../components/category-picker'
import { Line } from '../../../components/line'
import { NothingYet } from '../../../components/query-view'
import { Tag } from '../../../components/status-tag'
import { limitWords } from '../../../time/limit'
import type { Limits } from './use-limits'

interface CategoryLimitsProps {
  readonly view: LimitsView
  readonly limits: Limits
}

type Row = LimitsView['categories'][number]

const rowOf = ({ code, name, urgency }: CategoryView): Row => ({ code, name, urgency, limits: [] })

interface CategoryCardProps {
  readonly row: Row
  /** Whether the steps without a time of their own are shown, too. */
  readonly all: boolean
  readonly onAll: () => void
  readonly limits: Limits
}

function CategoryCard({ row: { code, name, urgency, limits: own }, all, onAll, limits }: CategoryCardProps) {
  const ownLimit = (step: string) => own.find((one) => one.step === step)?.limit ?? null
  const steps = dueStep.options.filter((step) => all || ownLimit(step) !== null)
  return (
    <Card id={`category-${code}`} title={name} aside={<Tag tone="mute">{urgencyLabels[urgency]}</Tag>}>
      {steps.map((step) => {
        const limit = ownLimit(step)
        return (
          <Line
            key={step}
            id={`limit-${code}-${step}`}
            label={dueStepLabels[step]}
            hint={limit === null ? `按“${urgencyLabels[urgency]}”的来` : limitWords(limit)}
            onTap={() =>
              limits.ask({
                kind: 'limit',
                title: `${name} · ${dueStepLabels[step]}`,
                of: { kind: 'category', category: code, step },
              })
            }
          />
        )
      })}
      {!all && <Line id={`more-${code}`} label="给别的步骤也定时限" onTap={onAll} />}
    </Card>
  )
}

/** Categories that have times of their own, and the way to give one its own. */
export function CategoryLimits({ view, limits }: CategoryLimitsProps) {
  const [picking, setPicking] = useState(false)
  const [added, setAdded] = useState<CategoryView | null>(null)
  const known = view.categories
  const isNew = added !== null && known.every(({ code }) => code !== added.code)
  const rows = isNew ? [rowOf(added), ...known] : known
  const showAll = (code: string) => setAdded(limits.categories.find((one) => one.code === code) ?? null)
  return (
    <>
      <Card>
        <View className="limits-line">这些类别有自己的时限；其余的按急缓程度来。</View>
        <Line id="pick-category" label="给一个类别单独定时限" onTap={() => setPicking(true)} />
      </Card>
      {rows.length === 0 && <NothingYet text="还没有类别单独定了时限，都按急缓程度来。" />}
      {rows.map((row) => (
        <CategoryCard
          key={row.code}
          row={row}
          all={row.code === added?.code}
          onAll={() => showAll(row.code)}
          limits={limits}
        />
      ))}
      <CategoryPicker
        open={picking}
        categories={limits.categories}
        chosen={added}
        onChoose={(category) => {
          setAdded(category)
          setPicking(false)
        }}
        onClose={() => setPicking(false)}
      />
    </>
  )
}
