import { View } from '@tarojs/components'
import { requests } from '../../../../contract/requests'
import type { OutputOf } from '../../../../contract/action'
import { activityId, modelCaseId, projectId, requestId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import type { Result } from '../../../cloud/result'
import { Card } from '../../../components/card'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { TextLink } from '../../../components/text-link'
import { useRows } from '../../../hooks/use-rows'
import { PhotosByHand, type PhotoHints, type PhotoSaid } from '../../../components/photos-by-hand'
import { openModelCase } from '../../../routes'
import { openActivity, openCase, openCommitmentList, openProject, openWishes } from '../../routes'
import './index.scss'

type Row = OutputOf<typeof requests.unclearPhotos>['rows'][number]

/** Where what has the photos is looked at; of what has no page of its own the list. */
const opens: Readonly<Record<Row['in'], (id: string) => void>> = {
  requests: openCase,
  modelCases: (id) => openModelCase(modelCaseId.parse(id)),
  activities: (id) => openActivity(activityId.parse(id)),
  projects: (id) => openProject(projectId.parse(id)),
  wishes: openWishes,
  commitments: openCommitmentList,
}

const shownHints = {
  cleared: '公开后，大家都能看到这张照片',
  withheld: '只有传照片的人和工作人员能看到，他会收到这个理由',
}

/** What comes of each decision; a request says it in words of its own. */
const hints: Readonly<Record<Row['in'], PhotoHints | undefined>> = {
  requests: undefined,
  modelCases: shownHints,
  activities: shownHints,
  projects: shownHints,
  wishes: { ...shownHints, cleared: '提心愿的人能看到这张照片，不对别人公开' },
  commitments: shownHints,
}

const decide = async (row: Row, said: PhotoSaid): Promise<Result<unknown>> =>
  row.in === 'requests'
    ? call(requests.decidePhoto, { id: requestId.parse(row.id), ...said })
    : call(requests.decideShownPhoto, { in: row.in, id: row.id, ...said })

function PhotosOf({ row, onChanged }: { readonly row: Row; readonly onChanged: () => void }) {
  const { id, title, about, photosByHand } = row
  return (
    <Card
      id={`photos-${id}`}
      title={title}
      aside={
        <TextLink id={`open-${id}`} onTap={() => opens[row.in](id)}>
          去看看 ›
        </TextLink>
      }
    >
      <View className="photos-line">{about}</View>
      <PhotosByHand
        photos={photosByHand}
        hints={hints[row.in]}
        decide={(said) => decide(row, said)}
        onDecided={onChanged}
        onStale={onChanged}
      />
    </Card>
  )
}

function List() {
  const list = useRows((cursor) => call(requests.unclearPhotos, { cursor }))
  const reload = () => void list.reload()
  return (
    <QueryView
      query={list}
      isEmpty={({ rows }) => rows.length === 0}
      empty={
        <NothingYet text="没有等您看的照片。微信拿不准的、打不开的会排在这里。" action="刷新看看" onTap={reload} />
      }
    >
      {({ rows, next }) => (
        <>
          <View className="photos-hint">微信拿不准能不能公开，请您看一眼。没看之前不公开。</View>
          {rows.map((row) => (
            <PhotosOf key={row.id} row={row} onChanged={reload} />
          ))}
          {next !== null && <View className="photos-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
        </>
      )}
    </QueryView>
  )
}

/** Photos of which nobody has said yet whether everybody may see them. */
export default function PhotosPage() {
  return (
    <StaffOnly workplace="community">
      <PageFrame>
        <List />
      </PageFrame>
    </StaffOnly>
  )
}
