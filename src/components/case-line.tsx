import { Image, View } from '@tarojs/components'
import type { ModelCaseRow } from '../../contract/model-cases'
import { modelCaseStateLabels, type ModelCaseState } from '../../contract/vocabulary/model-case-state'
import { serviceClassLabels } from '../../contract/vocabulary/service-class'
import './case-line.scss'
import { Tag, type Tone } from './status-tag'

const tones: Readonly<Record<ModelCaseState, Tone>> = {
  submitted: 'wait',
  recommended: 'wait',
  published: 'ok',
  declined: 'mute',
}

/** How far a case has come; once it is published, what it was awarded. */
export function CaseTag({ row: { state, awards } }: { readonly row: ModelCaseRow }) {
  const [award] = awards
  return award === undefined ? (
    <Tag tone={tones[state]}>{modelCaseStateLabels[state]}</Tag>
  ) : (
    <Tag tone="late">{award.rank}</Tag>
  )
}

export interface CaseLineProps {
  readonly row: ModelCaseRow
  readonly onTap: () => void
}

/** A model case in a list. */
export function CaseLine({ row, onTap }: CaseLineProps) {
  const { id, title, by, community, photos } = row
  const [photo] = photos
  return (
    <View id={`case-${id}`} className="case-line" onClick={onTap}>
      {photo !== undefined && <Image className="case-line-photo" src={photo} mode="aspectFill" lazyLoad />}
      <View className="case-line-words">
        <View className="case-line-head">
          <View>{title}</View>
          <CaseTag row={row} />
        </View>
        <View className="case-line-hint">{[...new Set([by.name, community.name])].join(' · ')}</View>
        <View className="case-line-hint">{serviceClassLabels[row.class]}</View>
      </View>
    </View>
  )
}
