import { View } from '@tarojs/components'
import { whistleType, whistleTypeLabels } from '../../../../contract/vocabulary/whistle-type'
import { Card } from '../../../components/card'
import { MatterPicker } from '../../../components/matter-picker'
import { PageFrame } from '../../../components/page-frame'
import { Segments } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import './index.scss'
import { WhistlePreview } from './preview'
import { useMatters } from './use-matters'

const types = whistleType.options.map((value) => ({ value, label: whistleTypeLabels[value] }))

function Lookup() {
  const matters = useMatters()
  const { type, chooseType, about, chosen, setChosen } = matters
  return (
    <PageFrame head={<Segments segments={types} chosen={type} onChoose={chooseType} />}>
      {about !== '' && <View className="matters-about">{about}</View>}
      <WhistlePreview {...matters} />
      <Card>
        <MatterPicker type={type} chosen={chosen} onChange={setChosen} />
      </Card>
    </PageFrame>
  )
}

/** A desk looks up whom it could call for what, before there is a case. */
export default function MattersPage() {
  return (
    <StaffOnly workplace="community">
      <Lookup />
    </StaffOnly>
  )
}
