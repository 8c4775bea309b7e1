import { View } from '@tarojs/components'
import { requestId, type RequestId } from '../../../../contract/ids'
import type { RequestView } from '../../../../contract/requests'
import { dutyLabels } from '../../../../contract/vocabulary/duty'
import { AboutOne } from '../../../components/about-one'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { placeWords } from '../../../components/place-words'
import { NothingYet, QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { WordsBox } from '../../../components/text-sheet'
import { lists, redirectToCase } from '../../routes'
import { Blown } from './blown'
import { CalledCard } from './called-card'
import './index.scss'
import { MatterCard } from './matter-card'
import { TypeCard } from './type-card'
import { useWhistle, type Whistle } from './use-whistle'

function AboutCard({ view }: { readonly view: RequestView }) {
  return (
    <Card title={view.title}>
      <View className="whistle-line">{[view.categoryName, placeWords(view.place)].join(' · ')}</View>
    </Card>
  )
}

function NoteCard({ whistle: { draft, change } }: { readonly whistle: Whistle }) {
  return (
    <Card title="要他们做什么">
      <WordsBox
        id="whistle-note"
        value={draft.note}
        onChange={(note) => change({ note })}
        placeholder="到哪里、做什么、办到什么程度，比如：请一起到夜市现场，规范摊点"
        most={500}
      />
    </Card>
  )
}

/** Said beforehand: who hears it at once, or who has to agree first. */
const effectOf = ({ draft, preview }: Whistle): string => {
  if (preview.refusal !== null) return preview.refusal.message
  if (preview.data === null) return '请先选事项'
  if (draft.note.trim() === '') return '请写明要部门做什么'
  const { approver, called } = preview.data
  return approver === null
    ? `马上通知这 ${called.length} 家`
    : `要先经${dutyLabels[approver]}同意，同意后才通知这 ${called.length} 家`
}

const isReady = ({ draft, preview }: Whistle): boolean =>
  preview.data !== null && preview.refusal === null && !preview.loading && draft.note.trim() !== ''

function Form({ whistle, view }: { readonly whistle: Whistle; readonly view: RequestView }) {
  if (!view.actions.includes('blow')) {
    return (
      <NothingYet
        text="这件事现在不能由您吹哨：可能已经吹过、正在等上级同意，或者已经交给别人。"
        action="看这件事"
        onTap={() => redirectToCase(view.id)}
      />
    )
  }
  return (
    <>
      <AboutCard view={view} />
      <TypeCard whistle={whistle} />
      <MatterCard whistle={whistle} />
      <CalledCard whistle={whistle} />
      <NoteCard whistle={whistle} />
      <View id="whistle-effect" className="whistle-effect">
        {effectOf(whistle)}
      </View>
    </>
  )
}

function BlowBar({ whistle }: { readonly whistle: Whistle }) {
  const insists = whistle.returned.length > 0
  return (
    <ButtonBar>
      <MainButton
        id="blow"
        tone={insists ? 'outline' : 'main'}
        busy={whistle.busy}
        disabled={!isReady(whistle)}
        onTap={() => void whistle.blow()}
      >
        {insists ? '坚持吹哨' : '吹哨'}
      </MainButton>
    </ButtonBar>
  )
}

function WhistleForm({ id }: { readonly id: RequestId }) {
  const whistle = useWhistle(id)
  if (whistle.outcome !== null) {
    return (
      <PageFrame>
        <Blown view={whistle.outcome} />
      </PageFrame>
    )
  }
  const isOpen = whistle.request.data?.actions.includes('blow') === true
  return (
    <PageFrame bar={isOpen ? <BlowBar whistle={whistle} /> : undefined}>
      <QueryView query={whistle.request}>{(view) => <Form whistle={whistle} view={view} />}</QueryView>
    </PageFrame>
  )
}

/** Departments are called to a place: which kind of whistle, for what, whom, to do what. */
export default function WhistlePage() {
  return (
    <StaffOnly workplace="community">
      <AboutOne what="件诉求" list={lists.cases} shape={requestId}>
        {(id) => <WhistleForm id={id} />}
      </AboutOne>
    </StaffOnly>
  )
}
