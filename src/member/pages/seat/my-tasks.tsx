import { View } from '@tarojs/components'
import { useState } from 'react'
import { meetings } from '../../../../contract/meetings'
import type { PartTimeMemberId } from '../../../../contract/ids'
import type { ResolutionRow } from '../../../../contract/meetings'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { MainButton } from '../../../components/main-button'
import { NothingYet, QueryView } from '../../../components/query-view'
import { TextSheet } from '../../../components/text-sheet'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'
import { ResolutionCard } from '../../../told/meeting-cards'
import { More } from '../../../told/more'

const useTasks = (member: PartTimeMemberId) => {
  const list = useRows(
    async (cursor) =>
      mapResult(await call(meetings.myTasks, { member, cursor }), ({ resolutions, next }) => ({
        rows: resolutions,
        next,
      })),
    { key: member },
  )
  const [reporting, setReporting] = useState<ResolutionRow | null>(null)
  const again = () => {
    setReporting(null)
    void list.reload()
  }
  const [report, busy] = useAction(
    ({ id: resolution, version }: ResolutionRow, evidence: string) =>
      call(meetings.reportDone, { resolution, version, evidence }),
    {
      done: () => {
        toast('已报告，等验收')
        again()
      },
      refused: again,
    },
  )
  return { list, reporting, setReporting, report, busy }
}

/** What meetings have resolved that somebody sees to. */
export function MyTasks({ member }: { readonly member: PartTimeMemberId }) {
  const { list, reporting, setReporting, report, busy } = useTasks(member)
  return (
    <>
      <QueryView
        query={list}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<NothingYet text="没有交给您的决议任务。" />}
      >
        {({ rows }) => (
          <>
            {rows.map((resolution) => (
              <ResolutionCard key={resolution.id} resolution={resolution}>
                {resolution.state === 'open' && (
                  <View className="meeting-steps">
                    <MainButton
                      id={`report-${resolution.id}`}
                      size="row"
                      disabled={busy}
                      onTap={() => setReporting(resolution)}
                    >
                      报告完成
                    </MainButton>
                  </View>
                )}
              </ResolutionCard>
            ))}
            <More list={list} />
          </>
        )}
      </QueryView>
      <TextSheet
        title="报告完成"
        placeholder="写明做了什么、结果怎样，社区会验收"
        confirm="报告完成"
        open={reporting !== null}
        most={300}
        busy={busy}
        onConfirm={(evidence) => {
          if (reporting !== null) void report(reporting, evidence)
        }}
        onClose={() => setReporting(null)}
      />
    </>
  )
}
