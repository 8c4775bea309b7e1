import { View } from '@tarojs/components'
import type { Suggestion } from '../../../../contract/projects'
import { fitReasonLabels } from '../../../../contract/vocabulary/fit-reason'
import { MainButton } from '../../../components/main-button'
import { NothingYet } from '../../../components/query-view'
import { Sheet } from '../../../components/sheet'
import { Tag } from '../../../components/status-tag'
import { ProjectSheet } from '../../../projects/project-sheet'
import { providerWords, resourceWords } from '../../../projects/words'
import type { Demands } from './use-demands'

interface MatchingProps {
  readonly matching: Demands['matching']
}

type Pair = NonNullable<Demands['matching']['pair']>

const aboutPair = ({ demand, resource: { title, provider } }: Pair) => ({
  name: provider.name,
  words: `${demand.title}，由${providerWords(provider)}提供“${title}”`,
})

interface FitProps {
  readonly fit: Suggestion
  readonly onChoose: () => void
}

function Fit({ fit: { resource, reasons }, onChoose }: FitProps) {
  return (
    <View id={`fit-${resource.id}`} className="lists-fit">
      <View className="lists-fit-head">
        <View>{resource.title}</View>
        <MainButton id={`match-${resource.id}`} size="row" onTap={onChoose}>
          匹配
        </MainButton>
      </View>
      <View className="lists-line">{providerWords(resource.provider)}</View>
      <View className="lists-line">{resourceWords(resource)}</View>
      <View className="lists-reasons">
        {reasons.map((reason) => (
          <Tag key={reason} tone="ok">
            {fitReasonLabels[reason]}
          </Tag>
        ))}
      </View>
    </View>
  )
}

/** What fits a demand, the best first, and why. */
export function SuggestionsSheet({ matching: { found, hide, take } }: MatchingProps) {
  return (
    <Sheet title={found === null ? '' : `合适的资源：${found.demand.title}`} open={found !== null} onClose={hide}>
      {found?.suggestions.length === 0 && (
        <NothingYet text="现在没有合适的资源。单位和党员登记后会出现在这里，也可以替社会组织、物业企业登记。" />
      )}
      {found?.suggestions.map((fit) => (
        <Fit key={fit.resource.id} fit={fit} onChoose={() => take({ demand: found.demand, resource: fit.resource })} />
      ))}
    </Sheet>
  )
}

/** The project that is made of both. */
export function MatchSheet({ matching: { pair, choose, match, busy } }: MatchingProps) {
  const { name = '', words = '' } = pair === null ? {} : aboutPair(pair)
  return (
    <ProjectSheet
      {...{ title: '建共建项目', confirm: '建项目，请对方同意', busy, about: words, owner: name }}
      making={pair && { demand: pair.demand.id, provider: name }}
      onConfirm={(ask) => {
        if (pair !== null) void match(pair, ask)
      }}
      onClose={() => choose(null)}
    />
  )
}
