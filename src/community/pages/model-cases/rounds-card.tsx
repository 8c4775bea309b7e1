import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AwardRound } from '../../../../contract/model-cases'
import { serverNow } from '../../../cloud/clock'
import { Card } from '../../../components/card'
import { DateField } from '../../../components/clock-field'
import { Line } from '../../../components/line'
import { LoadingCards, QueryView } from '../../../components/query-view'
import { TextLink } from '../../../components/text-link'
import { TextSheet } from '../../../components/text-sheet'
import { calendarDay, dayWords, joined } from '../../../time/words'
import { openAwardRound } from '../../routes'
import type { Rounds } from './use-rounds'

const mostName = 30
/** So long people nominate, unless another day is chosen. */
const usualDays = 14

const roundWords = ({ until, isOver }: AwardRound): string =>
  isOver ? '提名已截止' : joined('提名截止', dayWords(until, serverNow()))

function OpenSheet({ rounds: { opening, open, close, busy } }: { readonly rounds: Rounds }) {
  const [chosen, setDay] = useState<string | null>(null)
  const day = chosen ?? calendarDay(serverNow(), usualDays)
  return (
    <TextSheet
      title="开始一次评选"
      open={opening !== null}
      placeholder="评选名称，比如：优秀共建项目"
      most={mostName}
      suggestions={['优秀共建项目']}
      confirm="开始提名"
      busy={busy}
      onConfirm={(name) => {
        if (opening !== null) void open(opening, name, day)
      }}
      onClose={close}
    >
      <DateField
        id="round-until"
        label="提名截止（含当天）"
        start={calendarDay(serverNow())}
        value={day}
        onChange={setDay}
      />
    </TextSheet>
  )
}

/** The rounds in which model cases are awarded; the district opens one. */
export function RoundsCard({ rounds }: { readonly rounds: Rounds }) {
  const { query, begin } = rounds
  const mayOpen = query.data?.mayOpen === true
  return (
    <Card
      id="rounds"
      title="优秀共建项目评选"
      aside={
        mayOpen ? (
          <TextLink id="open-round" onTap={begin}>
            开始评选
          </TextLink>
        ) : undefined
      }
    >
      <QueryView
        query={query}
        loading={<LoadingCards count={1} />}
        isEmpty={(found) => found.rounds.length === 0}
        empty={<View className="more-line-hint">还没有评选。区里开始后，可以从已入库的案例里提名。</View>}
      >
        {(found) =>
          found.rounds.map((round) => (
            <Line
              key={round.id}
              id={`round-${round.id}`}
              label={`${round.year} 年${round.name}`}
              hint={roundWords(round)}
              onTap={() => openAwardRound(round.id)}
            />
          ))
        }
      </QueryView>
      <OpenSheet rounds={rounds} />
    </Card>
  )
}
