import type { UnitView } from '../../../../contract/reporting'
import { MainButton } from '../../../components/main-button'
import { Done } from '../../../told/done'
import { backToUnits } from '../../routes'
import { askedTitle, nextFor } from '../../standing'

export interface RegisteredProps {
  readonly unit: UnitView
  readonly onAnother: () => void
}

/** What has come of it, and what happens next. */
export function Registered({ unit, onAnother }: RegisteredProps) {
  return (
    <Done title={askedTitle(unit)} lines={[unit.name, nextFor(unit)]}>
      <MainButton id="see-units" onTap={backToUnits}>
        看我的单位
      </MainButton>
      <MainButton id="another" tone="outline" onTap={onAnother}>
        再登记一个
      </MainButton>
    </Done>
  )
}
