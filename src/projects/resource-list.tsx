import { projects } from '../../contract/projects'
import type { ResourceRow } from '../../contract/projects'
import { call } from '../cloud/call'
import { MainButton } from '../components/main-button'
import { confirm } from '../device/dialog'
import { useAction } from '../hooks/use-action'
import type { RowsQuery } from '../hooks/use-rows'
import { ResourceCard, RowsView } from './cards'

/** Takes a resource off its list, once that is sure. */
export const useWithdraw = (again: () => void) => {
  const [take, busy] = useAction(
    ({ id: resource, version }: ResourceRow) => call(projects.withdrawResource, { resource, version }),
    { done: again, refused: again },
  )
  const withdraw = async (resource: ResourceRow) => {
    if (await confirm(`撤下“${resource.title}”，社区就不再用它匹配需求。`, '撤下')) await take(resource)
  }
  return [withdraw, busy] as const
}

export interface ResourceListProps {
  readonly list: RowsQuery<ResourceRow>
  readonly empty: string
  readonly busy: boolean
  readonly withdraw: (resource: ResourceRow) => Promise<void>
}

/** What is given; what is still there can be withdrawn. */
export function ResourceList({ list, empty, busy, withdraw }: ResourceListProps) {
  return (
    <RowsView list={list} empty={empty}>
      {(resource) => (
        <ResourceCard key={resource.id} resource={resource}>
          {resource.state === 'open' && (
            <MainButton
              {...{ id: `withdraw-${resource.id}`, tone: 'quiet', size: 'row', disabled: busy }}
              onTap={() => void withdraw(resource)}
            >
              撤下
            </MainButton>
          )}
        </ResourceCard>
      )}
    </RowsView>
  )
}
