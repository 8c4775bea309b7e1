import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { DemandRow, PublicProject, ResourceRow } from '../../contract/projects'
import { Card } from '../components/card'
import { PhotoRow } from '../components/photo-grid'
import { QueryView, NothingYet } from '../components/query-view'
import { Tag } from '../components/status-tag'
import type { RowsQuery } from '../hooks/use-rows'
import './lists.scss'
import {
  demandTag,
  demandWords,
  kindWords,
  projectTag,
  providerWords,
  resourceTag,
  resourceWords,
  spanOfDays,
  type TagWords,
} from './words'

const tagOf = ({ tone, words }: TagWords) => <Tag tone={tone}>{words}</Tag>

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines
        .filter((line) => line !== '')
        .map((line) => (
          <View key={line} className="lists-line">
            {line}
          </View>
        ))}
    </>
  )
}

interface Stepped {
  /** What can be done with it. */
  readonly children?: ReactNode
}

function Steps({ children }: Stepped) {
  return children === undefined || children === null ? null : <View className="lists-steps">{children}</View>
}

/** Where it went, or why it is not looked for. */
const noteOf = ({ note, state }: DemandRow): string => (note === '' || state === 'done' ? note : `原因：${note}`)

/** What a community needs, and for how long it has waited. */
export function DemandCard({ demand, children }: Stepped & { readonly demand: DemandRow }) {
  const { id, title, about, isAgeing, isAsked } = demand
  const asked = isAsked && demand.state === 'proposed' ? '居民提出' : ''
  return (
    <Card id={`demand-${id}`} title={title} late={isAgeing} aside={tagOf(demandTag(demand))}>
      <Lines lines={[[asked, demandWords(demand)].filter(Boolean).join(' · '), about, noteOf(demand)]} />
      <Steps>{children}</Steps>
    </Card>
  )
}

/** What somebody gives. */
export function ResourceCard({ resource, children }: Stepped & { readonly resource: ResourceRow }) {
  const { id, title, about, provider } = resource
  return (
    <Card id={`resource-${id}`} title={title} aside={tagOf(resourceTag(resource))}>
      <Lines lines={[`提供方：${providerWords(provider)}`, resourceWords(resource), about]} />
      <Steps>{children}</Steps>
    </Card>
  )
}

interface ProjectCardProps extends Stepped {
  readonly project: Omit<PublicProject, 'photos'>
  /** Addresses of those that show what was done. */
  readonly photos?: readonly string[]
  readonly onTap?: () => void
}

/** A project as it can be told in a few lines. */
export function ProjectCard({ project, photos = [], onTap, children }: ProjectCardProps) {
  const { id, title, provider, owner, partners, evidence, isLate } = project
  return (
    <Card id={`project-${id}`} title={title} late={isLate} aside={tagOf(projectTag(project))} {...(onTap && { onTap })}>
      <Lines
        lines={[
          kindWords(project),
          `提供方：${providerWords(provider)}`,
          owner === '' || owner === provider.name ? '' : `负责：${owner}`,
          partners.length === 0 ? '' : `参与：${partners.join('、')}`,
          spanOfDays(project),
        ]}
      />
      {evidence !== '' && <View className="lists-evidence">{evidence}</View>}
      {photos.length > 0 && (
        <View className="lists-photos">
          <PhotoRow photos={photos} />
        </View>
      )}
      <Steps>{children}</Steps>
    </Card>
  )
}

interface RowsViewProps<Row extends { id: string }> {
  readonly list: RowsQuery<Row>
  readonly empty: string
  readonly children: (row: Row) => ReactNode
}

/** A list that grows when its end is reached. */
export function RowsView<Row extends { id: string }>({ list, empty, children }: RowsViewProps<Row>) {
  return (
    <QueryView query={list} isEmpty={({ rows }) => rows.length === 0} empty={<NothingYet text={empty} />}>
      {({ rows, next }) => (
        <>
          {rows.map(children)}
          {next !== null && <View className="lists-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
        </>
      )}
    </QueryView>
  )
}
