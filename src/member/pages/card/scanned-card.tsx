import { View } from '@tarojs/components'
import { members } from '../../../../contract/members'
import type { CardCode } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { LoadingCards, NothingYet, QueryView } from '../../../components/query-view'
import { useQuery } from '../../../hooks/use-query'
import { goBack, openRaise } from '../../../routes'
import { CardFace } from '../../card-face'

/** What a resident sees who has scanned a member's card. */
export function ScannedCard({ card }: { readonly card: CardCode }) {
  const query = useQuery(() => call(members.card, { card }), { key: card })
  if (query.data === null && query.refusal?.code === 'cardUnknown') return <UnknownCard text={query.refusal.message} />
  return (
    <PageFrame>
      <QueryView query={query} loading={<LoadingCards count={1} />}>
        {(view) => (
          <>
            <CardFace card={view} />
            <View className="member-card-hint">{view.communityName}已确认他的身份。要反映问题，可以直接找网格员。</View>
            <View className="member-card-raise">
              <MainButton id="raise" tone="outline" onTap={() => openRaise()}>
                我要反映
              </MainButton>
            </View>
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}

/** Said of a code that is no card, or is one no longer. */
export function UnknownCard({ text }: { readonly text: string }) {
  return (
    <PageFrame>
      <NothingYet text={text} action="返回" onTap={goBack} />
    </PageFrame>
  )
}
