import { View } from '@tarojs/components'
import type { RequestRow } from '../../../contract/requests'
import { requestStatusLabels } from '../../../contract/vocabulary/status'
import { Card } from '../../components/card'
import { DueText } from '../../components/due-text'
import { dial } from '../../device/phone'
import { openMyWishes, openNearby, openPlace, openRaise, openRequest, openTab } from '../../routes'
import type { Home } from './use-home'

interface BigProps {
  readonly id: string
  readonly tone: 'main' | 'outline' | 'plain'
  readonly onTap: () => void
  readonly children: string
}

function Big({ id, tone, onTap, children }: BigProps) {
  return (
    <View id={id} className={`big big-${tone}`} onClick={onTap}>
      {children}
    </View>
  )
}

function Latest({ row }: { readonly row: RequestRow }) {
  return (
    <Card id={`request-${row.id}`} title={row.title} onTap={() => openRequest(row.id)}>
      <View className="home-hint">
        {row.status === 'resolved' ? '已办好，请点开看看满意不满意' : requestStatusLabels[row.status]}
      </View>
      {row.due !== null && <DueText due={row.due} />}
    </Card>
  )
}

/** The same page for elder readers: large things to do, one thing to know. */
export function ElderHome({ home }: { readonly home: Home }) {
  const phone = home.me?.contact?.phone ?? null
  const latest = home.mine.data?.[0]
  return (
    <>
      <Big id="raise" tone="main" onTap={() => openRaise()}>
        拍照反映问题
      </Big>
      {phone === null ? (
        <Big id="choose-home" tone="outline" onTap={() => openPlace('home')}>
          找我的网格员
        </Big>
      ) : (
        <Big id="call-worker" tone="outline" onTap={() => dial(phone)}>
          给网格员打电话
        </Big>
      )}
      <Big id="all-mine" tone="plain" onTap={() => openTab('requests')}>
        我的事办得怎样
      </Big>
      {latest !== undefined && <Latest row={latest} />}
      <Big id="my-wishes" tone="plain" onTap={openMyWishes}>
        请人帮个忙（580）
      </Big>
      <Big id="nearby" tone="plain" onTap={openNearby}>
        身边的事
      </Big>
    </>
  )
}
