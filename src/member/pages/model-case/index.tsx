import { View } from '@tarojs/components'
import { modelCaseId, type ModelCaseId } from '../../../../contract/ids'
import type { ModelCaseView } from '../../../../contract/model-cases'
import type { ModelCaseStep } from '../../../../contract/vocabulary/model-case-step'
import { modelCaseStepLabels } from '../../../../contract/vocabulary/model-case-step'
import { serviceClassLabels } from '../../../../contract/vocabulary/service-class'
import { serverNow } from '../../../cloud/clock'
import { AboutOne } from '../../../components/about-one'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { CaseTag } from '../../../components/case-line'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { PhotoRow } from '../../../components/photo-grid'
import { QueryView } from '../../../components/query-view'
import { TextSheet } from '../../../components/text-sheet'
import { lists } from '../../../routes'
import { dayWords, joined } from '../../../time/words'
import '../../review-form.scss'
import { useModelCase, type ModelCasePage } from './use-model-case'

const mostReason = 100
const suggestions = ['请写明做法和受益人数', '已有同样的案例', '内容与社区共建关系不大']

interface CaseProps {
  readonly row: ModelCaseView
  readonly page: ModelCasePage
}

const whenWords = ({ publishedAt, submittedAt }: ModelCaseView): string =>
  publishedAt === null
    ? joined(dayWords(submittedAt, serverNow()), '提交')
    : joined(dayWords(publishedAt, serverNow()), '发布')

function Words({ row }: Pick<CaseProps, 'row'>) {
  const { title, by, community, done, result, note, awards, photos, hiddenPhotos, state } = row
  return (
    <>
      <Card id="model-case" title={title} aside={<CaseTag row={row} />}>
        {awards.map((award) => (
          <View key={award.round} className="review-words">{`获评 ${award.year} 年${award.name} · ${award.rank}`}</View>
        ))}
        <View className="review-by">
          {[...new Set([by.name, community.name]), serviceClassLabels[row.class], whenWords(row)].join(' · ')}
        </View>
        {state === 'declined' && note !== '' && <View className="review-words">{`没有采用：${note}`}</View>}
      </Card>
      <Card title="做了什么">
        <View className="review-words">{done}</View>
        <View className="review-title">成效</View>
        <View className="review-words">{result}</View>
      </Card>
      {photos.length + hiddenPhotos > 0 && (
        <Card title="照片">
          <PhotoRow photos={photos} />
          {hiddenPhotos > 0 && (
            <View className="review-hint">{`还有 ${hiddenPhotos} 张正在检查或没有通过检查，暂不显示`}</View>
          )}
        </Card>
      )}
    </>
  )
}

function Nominations({ row, page: { nominate, busy } }: CaseProps) {
  if (row.rounds.length === 0) return null
  return (
    <Card id="nominations" title="评选提名">
      {row.rounds.map((round) => (
        <MainButton
          key={round.id}
          id={`nominate-${round.id}`}
          tone="outline"
          busy={busy}
          onTap={() => void nominate(row, round)}
        >
          {`提名参加“${round.name}”`}
        </MainButton>
      ))}
    </Card>
  )
}

function StepsBar({ row, page: { recommend, publish, setDeclining, busy } }: CaseProps) {
  const taps: Readonly<Record<ModelCaseStep, () => void>> = {
    recommend: () => void recommend(row),
    publish: () => void publish(row),
    decline: () => setDeclining(true),
  }
  return (
    <ButtonBar>
      {row.steps.map((step) => (
        <MainButton
          key={step}
          id={`step-${step}`}
          tone={step === 'decline' ? 'quiet' : 'main'}
          disabled={busy}
          onTap={taps[step]}
        >
          {modelCaseStepLabels[step]}
        </MainButton>
      ))}
    </ButtonBar>
  )
}

function OneCase({ id }: { readonly id: ModelCaseId }) {
  const page = useModelCase(id)
  const { query, declining, setDeclining, decline, busy } = page
  const row = query.data
  return (
    <PageFrame bar={row !== null && row.steps.length > 0 ? <StepsBar row={row} page={page} /> : undefined}>
      <QueryView query={query}>
        {(found) => (
          <>
            <Words row={found} />
            <Nominations row={found} page={page} />
          </>
        )}
      </QueryView>
      <TextSheet
        title="为什么不采用"
        open={declining}
        placeholder="写明原因，提交的人会看到"
        most={mostReason}
        suggestions={suggestions}
        confirm="不采用"
        busy={busy}
        onConfirm={(reason) => {
          if (row !== null) void decline(row, reason)
        }}
        onClose={() => setDeclining(false)}
      />
    </PageFrame>
  )
}

/** A model case: for everybody once it is published, before that for who has submitted it and for the desks that choose. */
export default function ModelCasePage() {
  return (
    <AboutOne what="个案例" list={lists.caseLibrary} shape={modelCaseId}>
      {(id) => <OneCase id={id} />}
    </AboutOne>
  )
}
