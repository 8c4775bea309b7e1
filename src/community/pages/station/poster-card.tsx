import { Image, View } from '@tarojs/components'
import { members } from '../../../../contract/members'
import type { AreaCode } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { QueryView } from '../../../components/query-view'
import { TextLink } from '../../../components/text-link'
import { useQuery } from '../../../hooks/use-query'
import { openPoster } from '../../routes'

/** The code to be printed: who scans it reports in to this community. */
export function PosterCard({ community }: { readonly community: AreaCode | undefined }) {
  const query = useQuery(() => call(members.poster, { community }))
  return (
    <Card id="poster" title="报到海报">
      <QueryView query={query} loading={<View className="poster-hint">正在取小程序码…</View>}>
        {({ community: { name }, scene, picture }) => (
          <View className="poster">
            {picture === null ? (
              <View className="poster-hint">微信暂时没有给出小程序码。小程序发布以后才能生成，请过一会儿再来。</View>
            ) : (
              <Image className="poster-picture" src={picture} mode="aspectFit" showMenuByLongpress />
            )}
            <View className="poster-name">微信扫一扫，到{name}报到</View>
            <View className="poster-hint">长按图片保存，印在海报上。在职党员扫了直接打开报到表，社区已经填好</View>
            <TextLink id="open-poster" onTap={() => openPoster(scene)}>
              看看扫码后的样子 ›
            </TextLink>
          </View>
        )}
      </QueryView>
    </Card>
  )
}
