import { View } from '@tarojs/components'
import { useState } from 'react'
import { requests } from '../../../../contract/requests'
import type { CandidateView, RequestView } from '../../../../contract/requests'
import { call } from '../../../cloud/call'
import { hasReturned } from '../../has-returned'
import { MainButton } from '../../../components/main-button'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { Tag } from '../../../components/status-tag'
import { TextLink } from '../../../components/text-link'
import { WordsBox } from '../../../components/text-sheet'
import { seen } from '../../../steps/step-form'
import { CandidateList } from './candidate-list'
import './split-sheet.scss'
import { useCandidates } from './use-candidates'
import type { Case } from './use-case'

interface Share {
  readonly to: CandidateView
  readonly task: string
}

const fewest = 2
const most = 10

const useShares = () => {
  const [shares, setShares] = useState<readonly Share[]>([])
  const has = ({ post }: CandidateView): boolean => shares.some(({ to }) => to.post === post)
  const toggle = (candidate: CandidateView) =>
    setShares((before) => {
      const others = before.filter(({ to }) => to.post !== candidate.post)
      if (others.length < before.length) return others
      return before.length < most ? [...before, { to: candidate, task: '' }] : before
    })
  const write = (post: string, task: string) =>
    setShares((before) => before.map((share) => (share.to.post === post ? { ...share, task } : share)))
  return { shares, has, toggle, write }
}

/** Whether one of them has sent it back before. */
const insists = (shares: readonly Share[]): boolean => shares.some(({ to }) => to.returned)

type Shares = ReturnType<typeof useShares>

const countWords = ({ length }: readonly Share[]): string => {
  if (length === most) return `最多分给 ${most} 家`
  return length < fewest ? `至少选 ${fewest} 家，已选 ${length} 家` : `已选 ${length} 家`
}

function Who({ view, of, onNext }: { readonly view: RequestView; readonly of: Shares; readonly onNext: () => void }) {
  const candidates = useCandidates(view, 'split')
  return (
    <>
      <CandidateList
        candidates={candidates}
        asideOf={(candidate) => (of.has(candidate) ? <Tag tone="info">已选</Tag> : undefined)}
        onChoose={of.toggle}
      />
      <SheetFoot>
        <View className="split-count">{countWords(of.shares)}</View>
        <MainButton id="split-next" disabled={of.shares.length < fewest} onTap={onNext}>
          写各家办什么
        </MainButton>
      </SheetFoot>
    </>
  )
}

interface TasksProps {
  readonly of: Shares
  readonly busy: boolean
  readonly onBack: () => void
  readonly onConfirm: () => void
}

function Tasks({ of: { shares, write }, busy, onBack, onConfirm }: TasksProps) {
  const left = shares.find(({ task }) => task.trim() === '')
  return (
    <View className="split-tasks">
      <TextLink id="split-back" onTap={onBack}>
        ‹ 重选单位
      </TextLink>
      {shares.map(({ to, task }) => (
        <View key={to.post}>
          <View className="candidate-name">{to.name}</View>
          {to.returned && <View className="candidate-warning">{hasReturned}</View>}
          <View className="candidate-note">
            <WordsBox
              id={`task-${to.post}`}
              value={task}
              onChange={(words) => write(to.post, words)}
              placeholder="这一家办什么"
              most={200}
            />
          </View>
        </View>
      ))}
      <View className="split-count">
        {left === undefined ? '各家同时开始，都反馈后由您收尾' : `请写明 ${left.to.name} 办什么`}
      </View>
      <MainButton
        id="split-confirm"
        tone={insists(shares) ? 'outline' : 'main'}
        busy={busy}
        disabled={left !== undefined}
        onTap={onConfirm}
      >
        {insists(shares) ? '坚持分头办' : '分头办'}
      </MainButton>
    </View>
  )
}

function Content({ view, page }: { readonly view: RequestView; readonly page: Case }) {
  const of = useShares()
  const [writing, write] = useState(false)
  const split = () =>
    page.takeChosen('split', (known) =>
      call(requests.split, {
        ...seen(known),
        shares: of.shares.map(({ to, task }) => ({ post: to.post, task: task.trim() })),
        insist: insists(of.shares),
      }),
    )
  return writing ? (
    <Tasks of={of} busy={page.busy} onBack={() => write(false)} onConfirm={() => void split()} />
  ) : (
    <Who view={view} of={of} onNext={() => write(true)} />
  )
}

/** First who, then what each of them does. */
export function SplitSheet({ view, page }: { readonly view: RequestView; readonly page: Case }) {
  return (
    <Sheet title="分头办" open={page.sheet === 'split'} onClose={page.closeSheet}>
      <Content view={view} page={page} />
    </Sheet>
  )
}
