import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { Segments } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { WordsBox } from '../../../components/text-sheet'
import { redrawKind, redrawKindLabels } from '../../../../contract/vocabulary/redraw-kind'
import { openWords, Progress } from '../../redrawing-bits'
import { CutCard } from './cut-card'
import { GridsCard } from './grids-card'
import './index.scss'
import { NamesCard } from './names-card'
import { PreviewCard } from './preview-card'
import { useRedraw, type Redraw } from './use-redraw'

const kinds = redrawKind.options.map((kind) => ({ value: kind, label: redrawKindLabels[kind] }))

function Bar({ redraw: { draft, names, isReady, busy, carryOut, preview } }: { readonly redraw: Redraw }) {
  const { moving, wishes } = preview.query.data ?? { moving: 0, wishes: 0 }
  const sentence = `${redrawKindLabels[draft.kind]}为“${names.join('”“')}”，${openWords(moving, wishes)}跟着换网格。调整以后不能撤销。`
  return (
    <ButtonBar>
      <MainButton id="carry-out" busy={busy} disabled={!isReady} onTap={() => void carryOut(sentence)}>
        调整
      </MainButton>
    </ButtonBar>
  )
}

function Form({ redraw }: { readonly redraw: Redraw }) {
  const { draft, change, olds } = redraw
  return (
    <>
      <GridsCard redraw={redraw} />
      <CutCard redraw={redraw} />
      <NamesCard redraw={redraw} />
      {olds.length > 0 && (
        <Card title="为什么调整">
          <WordsBox
            id="reason"
            value={draft.reason}
            most={200}
            placeholder="例如：新小区入住，户数太多。会记入调整记录"
            onChange={(reason) => change({ reason })}
          />
        </Card>
      )}
      <PreviewCard redraw={redraw} />
    </>
  )
}

function Redrawing() {
  const redraw = useRedraw()
  const { draft, setKind, busy, seen, preview } = redraw
  return (
    <PageFrame
      head={<Segments segments={kinds} chosen={draft.kind} onChoose={setKind} />}
      bar={<Bar redraw={redraw} />}
    >
      {busy ? (
        <Card title="正在调整">
          <Progress moved={seen?.moved ?? 0} total={seen?.total ?? preview.query.data?.moving ?? 0} />
        </Card>
      ) : (
        <Form redraw={redraw} />
      )}
    </PageFrame>
  )
}

/** Grids are merged, split or called otherwise. */
export default function RedrawPage() {
  return (
    <StaffOnly workplace="admin">
      <Redrawing />
    </StaffOnly>
  )
}
