import { useState } from 'react'
import { mostPartners, projects, type PartnerFound } from '../../contract/projects'
import type { DemandId, UnitId } from '../../contract/ids'
import { unitKindLabels } from '../../contract/vocabulary/unit-kind'
import { call } from '../cloud/call'
import { mapResult } from '../cloud/result'
import { ManyChips } from '../components/many-chips'
import { TextLink } from '../components/text-link'
import { Field } from '../told/field'
import { UnitChoice } from '../told/unit-choice'

/** For which demand a project is made, and by which unit; absent: by a desk, or by a member. */
export interface Making {
  readonly demand: DemandId
  readonly unit?: UnitId | undefined
  /** The name of who gives something: it takes part anyway. */
  readonly provider: string
}

interface PartnerUnitsProps {
  readonly making: Making
  readonly chosen: readonly PartnerFound[]
  readonly onChange: (chosen: readonly PartnerFound[]) => void
}

/** Units of the community that take part; one more tap takes one off again. */
export function PartnerUnits({ making: { provider, ...making }, chosen, onChange }: PartnerUnitsProps) {
  const [picking, pick] = useState(false)
  const find = async (text: string, cursor: string | undefined) =>
    mapResult(await call(projects.findPartners, { ...making, text, cursor }), ({ units, next }) => ({
      units: units.filter(({ name }) => name !== provider),
      next,
    }))
  const take = (unit: PartnerFound) => {
    pick(false)
    onChange([...chosen.filter(({ id }) => id !== unit.id), unit])
  }
  return (
    <Field label="哪些报到单位参与（可不选）">
      <ManyChips
        name="partner"
        chips={chosen.map(({ id, name }) => ({ value: id, label: `${name} ×` }))}
        chosen={chosen.map(({ id }) => id)}
        onChange={(ids) => onChange(chosen.filter(({ id }) => ids.includes(id)))}
      />
      {picking && (
        <UnitChoice
          find={find}
          noteOf={({ kind }) => unitKindLabels[kind]}
          none="没有找到，可以在下面直接写名称。"
          onChoose={take}
        />
      )}
      {!picking && chosen.length < mostPartners && (
        <TextLink id="pick-partner" onTap={() => pick(true)}>
          从本社区报到单位里选 ›
        </TextLink>
      )}
    </Field>
  )
}
