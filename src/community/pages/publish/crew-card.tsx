import { View } from '@tarojs/components'
import { serving } from '../../../../contract/serving'
import type { ServicePostId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { useQuery } from '../../../hooks/use-query'

/** For whom it is first: who serves in a post. */
export function CrewCard({ post }: { readonly post: ServicePostId }) {
  const { data } = useQuery(() => call(serving.hands, { post }), { key: post })
  if (data === null) return null
  const inPost = data.hands.filter(({ claim }) => claim.state === 'serving').length
  return (
    <Card id="crew" title={`岗位“${data.post.title}”的活动`}>
      <View>{`在岗的 ${inPost} 人会收到通知，并先占名额；不能来的可以退出，名额给后面的人。`}</View>
    </Card>
  )
}
