import { Line } from '../../../components/line'
import { placeWords } from '../../../components/place-words'
import { openPlaceOf } from '../../../routes'
import type { FieldsProps } from '../../../steps/step-form'
import { placeIn } from '../../../steps/step-place'

/** Where it really is: picked on the page with the map, as when it was raised. */
export function RelocateFields({ view: { id, place }, state: { draft } }: FieldsProps) {
  const picked = placeIn(draft)
  return (
    <Line
      id="pick-place"
      label={picked === null ? '选正确的地点' : placeWords({ ...picked.view, detail: '' })}
      hint={`原来：${placeWords({ ...place, detail: '' })}`}
      onTap={() => openPlaceOf(id)}
    />
  )
}
