import { View } from '@tarojs/components'
import { useState } from 'react'
import { reporting } from '../../../../contract/reporting'
import { areaCode } from '../../../../contract/ids'
import type { UnitFound } from '../../../../contract/reporting'
import { call } from '../../../cloud/call'
import { QueryView } from '../../../components/query-view'
import { SearchWithin } from '../../../components/search-within'
import { Sheet } from '../../../components/sheet'
import { TextLink } from '../../../components/text-link'
import { useQuery } from '../../../hooks/use-query'

interface FoundProps {
  readonly body: string
  readonly text: string
  readonly onChoose: (unit: UnitFound) => void
}

/** A page of what was found: a sheet does not grow as a page does. */
function Found({ body, text, onChoose }: FoundProps) {
  const [cursor, setCursor] = useState<string>()
  const query = useQuery(() => call(reporting.within, { area: areaCode.parse(body), text, cursor }), {
    key: cursor,
  })
  return (
    <QueryView query={query} loading={<View className="community-hint">正在找…</View>}>
      {({ units, next }) => (
        <>
          {units.map((unit) => (
            <View key={unit.id} id={`unit-${unit.id}`} className="community-choice" onClick={() => onChoose(unit)}>
              <View>{unit.name}</View>
              <View className="community-hint">报到在 {unit.communityName}</View>
            </View>
          ))}
          {units.length === 0 && next === null && (
            <View className="community-hint">没有找到报到单位，可以直接填单位名称。</View>
          )}
          {next !== null && (
            <TextLink id="next-units" onTap={() => setCursor(next)}>
              下一页 ›
            </TextLink>
          )}
        </>
      )}
    </QueryView>
  )
}

interface UnitSheetProps extends Pick<FoundProps, 'body' | 'onChoose'> {
  readonly open: boolean
  readonly onClose: () => void
}

/** The units that have reported in within the area of a body. */
export function UnitSheet({ body, open, onChoose, onClose }: UnitSheetProps) {
  return (
    <Sheet title="选报到单位" open={open} onClose={onClose}>
      {open && (
        <SearchWithin id="unit-search" placeholder="单位名称开头几个字，不填看全部">
          {(text) => <Found key={text} body={body} text={text} onChoose={onChoose} />}
        </SearchWithin>
      )}
    </Sheet>
  )
}
