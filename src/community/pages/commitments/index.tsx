import { View } from '@tarojs/components'
import { useState } from 'react'
import { overview } from '../../../../contract/overview'
import { promiser, type Promiser } from '../../../../contract/appraisal'
import { contributorLabels } from '../../../../contract/vocabulary/contributor'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { StaffOnly } from '../../../components/staff-only'
import { YearSegments } from '../../../components/year-segments'
import { useSheet } from '../../../hooks/use-sheet'
import { yearOf } from '../../../time/words'
import '../../more-line.scss'

function Yearly() {
  const [year, setYear] = useState(() => yearOf(serverNow()))
  const [by, setBy] = useState<Promiser>('unit')
  const [exportSheet, exporting] = useSheet(() => call(overview.exportCommitments, { year, by }))
  const bar = (
    <ButtonBar>
      <MainButton id="export" busy={exporting} onTap={() => void exportSheet()}>
        导出 Excel
      </MainButton>
    </ButtonBar>
  )
  return (
    <PageFrame head={<YearSegments year={year} onChoose={setYear} />} bar={bar}>
      <Card title="谁的承诺">
        <Chips
          chips={promiser.options.map((value) => ({ value, label: contributorLabels[value] }))}
          chosen={by}
          onChoose={(value) => setBy(promiser.parse(value))}
        />
      </Card>
      <Card>
        <View className="more-line-hint">
          辖区内这一年的每一项承诺：谁、什么时候承诺、做了什么、居民怎么评。党员按本人愿意公开的姓名。谁导出过有记录。
        </View>
      </Card>
    </PageFrame>
  )
}

/** What the units or members below a desk have promised in a year, to be taken along as a sheet. */
export default function CommitmentListPage() {
  return (
    <StaffOnly workplace="community">
      <Yearly />
    </StaffOnly>
  )
}
