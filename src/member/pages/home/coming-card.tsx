import { View } from '@tarojs/components'
import { activities } from '../../../../contract/activities'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { LoadingCards, QueryView } from '../../../components/query-view'
import { TextLink } from '../../../components/text-link'
import { useQuery } from '../../../hooks/use-query'
import { ActivityLine } from '../../activity-line'
import { openActivities } from '../../routes'
import { useSignUp } from '../../use-sign-up'

/** More are on the page of all. */
const most = 3

/** What the member's community has coming. */
export function ComingCard() {
  const query = useQuery(() => call(activities.list, { pile: 'coming' }))
  const [signUp, busy] = useSignUp(
    (after) => {
      const { activities = [], next = null } = query.data ?? {}
      query.put({ activities: activities.map((row) => (row.id === after.id ? after : row)), next })
    },
    () => void query.reload(),
  )
  return (
    <Card
      title="本社区的活动"
      aside={
        <TextLink id="all-activities" onTap={openActivities}>
          全部 ›
        </TextLink>
      }
    >
      <QueryView
        query={query}
        loading={<LoadingCards count={1} />}
        isEmpty={({ activities }) => activities.length === 0}
        empty={<View className="member-hint">社区还没有发布新的活动，有活动时会排在这里。</View>}
      >
        {({ activities }) =>
          activities
            .slice(0, most)
            .map((row) => (
              <ActivityLine key={row.id} row={row} busy={busy} onSignUp={(chosen) => void signUp(chosen)} />
            ))
        }
      </QueryView>
    </Card>
  )
}
