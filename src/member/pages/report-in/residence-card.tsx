import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../../components/card'
import { CommunityList } from '../../../components/community-list'
import { MainButton } from '../../../components/main-button'
import { Sheet } from '../../../components/sheet'
import { TextLink } from '../../../components/text-link'
import { Fault } from '../../../told/fault'
import { GridChoice } from '../../../told/grid-choice'
import { residenceWords } from '../../words'
import type { Form } from './use-form'
import { useResidence } from './use-residence'

type Open = 'communities' | 'grids' | null

interface WaysProps {
  readonly ways: ReturnType<typeof useResidence>
  readonly onList: () => void
}

function Ways({ ways: { busy, here, scan }, onList }: WaysProps) {
  return (
    <View className="report-in-ways">
      <MainButton id="here" size="row" tone="quiet" busy={busy} onTap={() => void here()}>
        定位
      </MainButton>
      <MainButton id="scan-poster" size="row" tone="quiet" onTap={() => void scan()}>
        扫社区海报
      </MainButton>
      <MainButton id="pick-community" size="row" tone="quiet" onTap={onList}>
        选社区
      </MainButton>
    </View>
  )
}

interface SaidProps extends Pick<ReturnType<typeof useResidence>, 'invited' | 'trouble'> {
  readonly chosen: string | null
}

/** What has come of a poster, or of another way. */
function Said({ invited, trouble, chosen }: SaidProps) {
  if (trouble !== null) return <View className="told-hint">{trouble}</View>
  if (invited === null || invited !== chosen) return null
  return <View className="told-hint">您扫的是{invited}的报到海报，社区已经填好。不住这里请改选</View>
}

interface ResidenceCardProps {
  readonly form: Form
  /** What the poster said by which the page was opened. */
  readonly poster: string | null
}

/** The community where he lives, found by place, by the code on its poster or in the list; its grid if he knows it. */
export function ResidenceCard({ form: { draft, faults, change }, poster }: ResidenceCardProps) {
  const [open, setOpen] = useState<Open>(null)
  const ways = useResidence(change, poster)
  const { community } = draft
  const close = () => setOpen(null)
  return (
    <Card title="您住在哪个社区">
      {community === null ? (
        <View className="told-hint">按居住地选，不是单位所在地，可以选到小区或网格。在家时点“定位”最快</View>
      ) : (
        <View className="report-in-residence">
          <View className="told-label">{residenceWords(draft)}</View>
          <TextLink id="pick-grid" onTap={() => setOpen('grids')}>
            {draft.grid === null ? '选小区或网格（可不选）' : '改小区或网格'}
          </TextLink>
        </View>
      )}
      <Ways ways={ways} onList={() => setOpen('communities')} />
      <Said {...ways} chosen={community?.name ?? null} />
      <Fault words={faults.community} />
      <Sheet title="您住在哪个社区" open={open === 'communities'} onClose={close}>
        <CommunityList
          onChoose={({ code, name }) => {
            close()
            ways.choose({ community: { code, name }, grid: null })
          }}
        />
      </Sheet>
      <Sheet title="您住在哪个小区或网格" open={open === 'grids' && community !== null} onClose={close}>
        {community !== null && (
          <GridChoice
            community={community.code}
            onChoose={(grid) => {
              close()
              change({ grid })
            }}
          />
        )}
      </Sheet>
    </Card>
  )
}
