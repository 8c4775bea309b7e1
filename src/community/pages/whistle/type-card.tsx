import { View } from '@tarojs/components'
import type { WhistleTypeView } from '../../../../contract/lists'
import { dutyLabels, type Duty } from '../../../../contract/vocabulary/duty'
import { whistleTypeLabels } from '../../../../contract/vocabulary/whistle-type'
import { Card } from '../../../components/card'
import { LoadingCards, QueryView } from '../../../components/query-view'
import { limitWords } from '../../../time/limit'
import type { Whistle } from './use-whistle'

const timesLine = ({ sign, contact, finish }: WhistleTypeView): string =>
  `${limitWords(sign)}内签收，${limitWords(contact)}内联系，${limitWords(finish)}内办完`

const mayBlow = ({ blowers }: WhistleTypeView, duty: Duty | undefined): boolean =>
  duty === undefined || blowers.includes(duty)

interface TypeProps {
  readonly row: WhistleTypeView
  readonly whistle: Whistle
}

function Type({ row, whistle: { draft, chooseType, desk } }: TypeProps) {
  const isOpen = mayBlow(row, desk?.duty)
  const state = row.type === draft.type ? 'whistle-type-chosen' : ''
  return (
    <View
      id={`type-${row.type}`}
      className={`whistle-type ${isOpen ? state : 'whistle-type-shut'}`}
      onClick={isOpen ? () => chooseType(row.type) : undefined}
    >
      <View className="whistle-type-name">{whistleTypeLabels[row.type]}</View>
      <View className="whistle-line">{row.about}</View>
      <View className="whistle-line">
        {isOpen ? timesLine(row) : `由${row.blowers.map((duty) => dutyLabels[duty]).join('、')}吹，可以请上级办`}
      </View>
    </View>
  )
}

/** Each kind with what it is for, who may blow it, and how long it gives. */
export function TypeCard({ whistle }: { readonly whistle: Whistle }) {
  return (
    <Card title="吹哪一类哨">
      <QueryView query={whistle.types} loading={<LoadingCards count={1} />}>
        {({ types }) => types.map((row) => <Type key={row.type} row={row} whistle={whistle} />)}
      </QueryView>
    </Card>
  )
}
