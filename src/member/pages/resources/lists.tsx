import { View } from '@tarojs/components'
import { useState } from 'react'
import type { InputOf } from '../../../../contract/action'
import { projects } from '../../../../contract/projects'
import type { UnitId } from '../../../../contract/ids'
import type { ResourceRow } from '../../../../contract/projects'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { Chips } from '../../../components/chips'
import { MainButton } from '../../../components/main-button'
import { useRows } from '../../../hooks/use-rows'
import { DemandCard, ProjectCard, RowsView } from '../../../projects/cards'
import { ProjectSheet } from '../../../projects/project-sheet'
import { demandWords } from '../../../projects/words'
import { Field } from '../../../told/field'
import { openProject } from '../../routes'
import { useClaimable } from './use-claimable'
import type { Resources } from './use-resources'

interface OfUnitProps {
  readonly unit: UnitId | undefined
}

type Part = InputOf<typeof projects.ownProjects>['as']

const parts: readonly { readonly value: Part; readonly label: string }[] = [
  { value: 'provider', label: '我们提供的' },
  { value: 'partner', label: '我们参与的' },
]

const noProjects: Readonly<Record<Part, string>> = {
  provider: '还没有共建项目。可以到“可领办”里选一条需求来做。',
  partner: '还没有请您的单位参与的项目。别人牵头、您的单位一起做的，会排在这里。',
}

/** What a unit gives something to and what it takes part in; a member gives. */
export function ProjectList({ unit }: OfUnitProps) {
  const [as, show] = useState<Part>('provider')
  const list = useRows(
    async (cursor) =>
      mapResult(await call(projects.ownProjects, { unit, as, cursor }), ({ projects: rows, next }) => ({ rows, next })),
    { key: as },
  )
  return (
    <>
      {unit !== undefined && (
        <View className="lists-piles">
          <Chips chips={parts} chosen={as} onChoose={(value) => show(value as Part)} />
        </View>
      )}
      <RowsView list={list} empty={noProjects[as]}>
        {(project) => <ProjectCard key={project.id} project={project} onTap={() => openProject(project.id)} />}
      </RowsView>
    </>
  )
}

interface WithProps {
  readonly own: readonly ResourceRow[]
  readonly claimable: ReturnType<typeof useClaimable>
}

/** Which of their own it is done with; again tapped, none. */
function WithResource({ own, claimable: { resource, choose } }: WithProps) {
  const free = own.filter(({ state, isExpired }) => state === 'open' && !isExpired)
  if (free.length === 0) return null
  return (
    <Field label="用哪份资源（可不选）">
      <Chips
        chips={free.map(({ id, title }) => ({ value: id, label: title }))}
        chosen={resource}
        onChoose={(value) => choose(free.find(({ id }) => id === value && id !== resource)?.id ?? null)}
      />
    </Field>
  )
}

/** What the community needs, to be claimed. */
export function ClaimableList({ unit, resources }: OfUnitProps & { readonly resources: Resources }) {
  const claimable = useClaimable(unit)
  const { list, claiming, begin, claim, busy } = claimable
  const provider = resources.giver?.name ?? ''
  return (
    <>
      <RowsView list={list} empty="社区现在没有等待对接的需求。">
        {(demand) => (
          <DemandCard key={demand.id} demand={demand}>
            <MainButton id={`claim-${demand.id}`} tone="outline" size="row" onTap={() => begin(demand)}>
              领办
            </MainButton>
          </DemandCard>
        )}
      </RowsView>
      <ProjectSheet
        {...{ title: '领办需求', confirm: '提交，请社区同意', busy }}
        making={claiming && { demand: claiming.id, unit, provider }}
        owner={provider}
        about={claiming === null ? '' : `${claiming.title}（${demandWords(claiming)}）`}
        onConfirm={(ask) => {
          if (claiming !== null) void claim(claiming, ask)
        }}
        onClose={() => begin(null)}
      >
        <WithResource own={resources.list.data?.rows ?? []} claimable={claimable} />
      </ProjectSheet>
    </>
  )
}
