import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { unitId, type UnitId } from '../../../../contract/ids'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { Segments } from '../../../components/segments'
import { ResourceSheet } from '../../../projects/resource-sheet'
import { ResourceList } from '../../../projects/resource-list'
import { ClaimableList, ProjectList } from './lists'
import { useResources, type Resources } from './use-resources'

type List = 'resources' | 'projects' | 'claimable'

const segments: readonly { readonly value: List; readonly label: string }[] = [
  { value: 'resources', label: '资源' },
  { value: 'projects', label: '项目' },
  { value: 'claimable', label: '可领办' },
]

interface ResourcesProps {
  readonly resources: Resources
}

function OfferSheet({ resources: { giver, writing, setWriting, add, busy } }: ResourcesProps) {
  if (giver === null) return null
  return (
    <ResourceSheet
      {...{ confirm: '登记', open: writing, busy, usual: giver.usual }}
      onConfirm={(ask) => void add(ask)}
      onClose={() => setWriting(false)}
    />
  )
}

interface ChosenProps extends ResourcesProps {
  readonly list: List
  readonly unit: UnitId | undefined
}

function Chosen({ list, unit, resources }: ChosenProps) {
  if (list === 'resources')
    return <ResourceList {...resources} empty="还没有登记资源。登记后，社区有合适的需求会来找您。" />
  if (list === 'projects') return <ProjectList unit={unit} />
  return <ClaimableList unit={unit} resources={resources} />
}

/** What a unit, or the reader as a member, gives to a community: its resources, its projects, and what it could do. */
export default function ResourcesPage() {
  const { unit: given } = useRouter().params
  const unit = given === undefined ? undefined : unitId.parse(given)
  const [list, choose] = useState<List>('resources')
  const resources = useResources(unit)
  // Only whom a community has said yes to gives it something.
  const mayOffer = list === 'resources' && Boolean(resources.giver?.community)
  const bar = (
    <ButtonBar>
      <MainButton id="new-resource" onTap={() => resources.setWriting(true)}>
        登记一份资源
      </MainButton>
    </ButtonBar>
  )
  return (
    <PageFrame head={<Segments segments={segments} chosen={list} onChoose={choose} />} bar={mayOffer ? bar : undefined}>
      <Chosen list={list} unit={unit} resources={resources} />
      <OfferSheet resources={resources} />
    </PageFrame>
  )
}
