import { reporting } from '../../../../contract/reporting'
import { areaCode } from '../../../../contract/ids'
import type { UnitFound } from '../../../../contract/reporting'
import { call } from '../../../cloud/call'
import { Sheet } from '../../../components/sheet'
import { UnitChoice } from '../../../told/unit-choice'

interface UnitSheetProps {
  readonly body: string
  readonly open: boolean
  readonly onChoose: (unit: UnitFound) => void
  readonly onClose: () => void
}

/** The units that have reported in within the area of a body. */
export function UnitSheet({ body, open, onChoose, onClose }: UnitSheetProps) {
  return (
    <Sheet title="选报到单位" open={open} onClose={onClose}>
      {open && (
        <UnitChoice
          find={(text, cursor) => call(reporting.within, { area: areaCode.parse(body), text, cursor })}
          noteOf={({ communityName }) => `报到在 ${communityName}`}
          none="没有找到报到单位，可以直接填单位名称。"
          onChoose={onChoose}
        />
      )}
    </Sheet>
  )
}
