import { View } from '@tarojs/components'
import { Sheet } from '../../../components/sheet'
import { GridChoice } from '../../../told/grid-choice'
import type { Units } from './use-units'

/** Another compound or grid of the community where a unit is. */
export function GridSheet({ units: { moving, close, nameGrid, busy } }: { readonly units: Units }) {
  const community = moving?.community ?? null
  return (
    <Sheet title="改小区或网格" open={community !== null} onClose={close}>
      {moving !== null && community !== null && (
        <>
          <View className="unit-line">名额和排队的位置不变。</View>
          <GridChoice
            community={community.code}
            onChoose={(grid) => {
              if (grid?.code === moving.grid?.code) close()
              else if (!busy) void nameGrid(moving, community.code, grid?.code)
            }}
          />
        </>
      )}
    </Sheet>
  )
}
