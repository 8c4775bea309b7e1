import { View } from '@tarojs/components'
import { requests } from '../../../../contract/requests'
import type { RequestId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { Line } from '../../../components/line'
import { placeWords } from '../../../components/place-words'
import type { DraftPlace } from '../../../device/draft'
import { useQuery } from '../../../hooks/use-query'
import { openPlaceOf } from '../../../routes'
import type { FieldsProps } from '../../../steps/step-form'
import { placeIn } from '../../../steps/step-place'

interface WhoGetsItProps {
  readonly id: RequestId
  readonly place: DraftPlace
}

/** Who has it next, before it is sent: a wrong pin would send it to yet another wrong grid. */
function WhoGetsIt({ id, place: { input } }: WhoGetsItProps) {
  const { data, refusal } = useQuery(() => call(requests.relocated, { id, place: input }), {
    key: JSON.stringify(input),
  })
  return (
    <View id="who-gets-it" className="step-hint">
      {data === null
        ? (refusal?.message ?? '正在找那里由谁办')
        : data.stays
          ? `还由 ${data.name} 办理`
          : `更正后交 ${data.name}`}
    </View>
  )
}

/** Where it really is: picked on the page with the map, as when it was raised. */
export function RelocateFields({ view: { id, place }, state: { draft } }: FieldsProps) {
  const picked = placeIn(draft)
  return (
    <>
      <Line
        id="pick-place"
        label={picked === null ? '选正确的地点' : placeWords({ ...picked.view, detail: '' })}
        hint={`原来：${placeWords({ ...place, detail: '' })}`}
        onTap={() => openPlaceOf(id)}
      />
      {picked !== null && <WhoGetsIt id={id} place={picked} />}
    </>
  )
}
