import { View } from '@tarojs/components'
import { reporting } from '../../../../contract/reporting'
import type { Namesake } from '../../../../contract/reporting'
import { call } from '../../../cloud/call'
import type { Result } from '../../../cloud/result'
import { useQuery } from '../../../hooks/use-query'
import { useSettled } from '../../../hooks/use-settled'

/** So long after the last letter it is looked up. */
const pause = 500
/** Shorter ones are no whole names. */
const least = 4

type Found = { readonly units: readonly Namesake[] }
const nobody: Result<Found> = { ok: true, data: { units: [] } }

const whatToDo = ({ communityName, isOwn }: Namesake): string =>
  isOwn
    ? '是您登记的，在“单位报到”里就能看到，不用再登记。'
    : `是同一家，不用再登记：请它的联系人在“单位报到”里点“换联系人”，把交接码告诉您，您再点“接手一个单位”；联系不上的，请到${communityName}核实。不是同一家，请写全称。`

const wordsOf = (unit: Namesake): string => {
  const { communityName, isConfirmed } = unit
  return `${isConfirmed ? `同名单位已在${communityName}报到` : `同名单位已向${communityName}申请报到，还没有确认`}。${whatToDo(unit)}`
}

/** Whether a unit of the name that was typed has registered already, and what to do then; nothing when that cannot be known now. */
export function Namesakes({ name }: { readonly name: string }) {
  const typed = useSettled(name.trim(), pause)
  const { data } = useQuery<Found>(
    () => (typed.length < least ? Promise.resolve(nobody) : call(reporting.namesakes, { name: typed })),
    { key: typed },
  )
  return [...new Set(data?.units.map(wordsOf))].map((words) => (
    <View key={words} className="unit-namesake">
      {words}
    </View>
  ))
}
