import { View } from '@tarojs/components'
import { useState } from 'react'
import { meetings } from '../../../../contract/meetings'
import type { AreaCode } from '../../../../contract/ids'
import {
  resolutionState,
  resolutionStateLabels,
  type ResolutionState,
} from '../../../../contract/vocabulary/resolution-state'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { Chips } from '../../../components/chips'
import { NothingYet, QueryView } from '../../../components/query-view'
import { useRows } from '../../../hooks/use-rows'
import '../../../told/meeting.scss'
import { More } from '../../../told/more'
import { ResolutionSheets, ResolutionStep } from '../../resolution-step'
import { useResolutionSteps } from '../../use-resolution-steps'

const piles = resolutionState.options.map((value) => ({ value, label: resolutionStateLabels[value] }))

const empty: Readonly<Record<ResolutionState, string>> = {
  open: '没有落实中的决议。',
  reported: '没有等您验收的决议。',
  accepted: '还没有完成的决议。',
}

/** What a body has resolved, and how far that is. */
export function Resolutions({ body }: { readonly body: AreaCode }) {
  const [pile, choose] = useState<ResolutionState>('open')
  const list = useRows(
    async (cursor) =>
      mapResult(await call(meetings.resolutions, { body, pile, cursor }), ({ resolutions, next }) => ({
        rows: resolutions,
        next,
      })),
    { key: pile },
  )
  const steps = useResolutionSteps(() => void list.reload())
  return (
    <>
      <View className="meeting-chips">
        <Chips chips={piles} chosen={pile} onChoose={(value) => choose(resolutionState.parse(value))} />
      </View>
      <QueryView query={list} isEmpty={({ rows }) => rows.length === 0} empty={<NothingYet text={empty[pile]} />}>
        {({ rows }) => (
          <>
            {rows.map((resolution) => (
              <ResolutionStep key={resolution.id} resolution={resolution} steps={steps} />
            ))}
            <More list={list} />
          </>
        )}
      </QueryView>
      <ResolutionSheets steps={steps} />
    </>
  )
}
