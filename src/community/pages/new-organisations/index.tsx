import { View } from '@tarojs/components'
import { cultivation, cultivationLabels } from '../../../../contract/vocabulary/cultivation'
import { newOrganisationKind, newOrganisationKindLabels } from '../../../../contract/vocabulary/new-organisation-kind'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Segments, type Segment } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { TextSheet } from '../../../components/text-sheet'
import { More } from '../../../told/more'
import { useChosenCommunity } from '../../chosen-community'
import { FactsSheet } from './facts-sheet'
import './index.scss'
import { ProgressSheet } from './progress-sheet'
import { OrganisationRow } from './row'
import { useRegister, type Pile, type Register } from './use-register'

const piles: readonly Segment<Pile>[] = [
  { value: 'kept', label: '名册' },
  { value: 'removed', label: '已移出' },
]

const levels = [
  { value: 'all', label: '全部' },
  ...cultivation.options.map((value) => ({ value, label: cultivationLabels[value] })),
]

interface PartProps {
  readonly register: Register
}

function Totals({ register: { head } }: PartProps) {
  if (head === null) return null
  const { byKind, byCultivation } = head.counts
  const kinds = newOrganisationKind.options.map((kind) => `${newOrganisationKindLabels[kind]} ${byKind[kind]} 家`)
  const lists = cultivation.options.map((level) => `${cultivationLabels[level]} ${byCultivation[level]} 家`)
  return (
    <Card id="organisation-totals" title={head.area.name}>
      <View className="organisation-line">{kinds.join('，')}</View>
      <View className="organisation-line">{lists.join('，')}</View>
    </Card>
  )
}

/** A community registers; every desk takes its list along. */
function Bar({ register: { sheet, exportSheet, exporting } }: PartProps) {
  const { desk } = useChosenCommunity()
  const isCommunity = desk?.duty === 'communityDesk'
  return (
    <ButtonBar>
      <MainButton id="export" tone={isCommunity ? 'outline' : 'main'} busy={exporting} onTap={() => void exportSheet()}>
        导出 Excel
      </MainButton>
      {isCommunity && (
        <MainButton id="add-organisation" onTap={() => sheet.write({ kind: 'facts', row: null })}>
          登记
        </MainButton>
      )}
    </ButtonBar>
  )
}

function Removing({ register: { sheet, remove, busy } }: PartProps) {
  const { writing, isOpen, hide } = sheet
  const { kind, row } = writing
  return (
    <TextSheet
      title={`把${row?.name ?? ''}移出名册`}
      open={isOpen && kind === 'remove'}
      placeholder="写明原因，可以再放回来"
      suggestions={['已搬走', '已注销', '重复登记']}
      most={60}
      confirm="移出"
      busy={busy}
      onConfirm={(reason) => {
        if (row !== null) void remove(row, reason)
      }}
      onClose={hide}
    />
  )
}

const emptyWords: Readonly<Record<Pile, string>> = {
  kept: '还没有登记两新组织。社区登记后，街道和区里能看到。',
  removed: '没有移出过。',
}

function RegisterOf() {
  const register = useRegister()
  const { level, chooseLevel, pile, choosePile, list } = register
  return (
    <PageFrame
      head={<Segments segments={piles} chosen={pile} onChoose={choosePile} />}
      bar={<Bar register={register} />}
    >
      <Totals register={register} />
      <View className="organisation-levels">
        <Chips
          chips={levels}
          chosen={level ?? 'all'}
          onChoose={(value) => chooseLevel(cultivation.safeParse(value).data ?? null)}
        />
      </View>
      <QueryView
        query={list}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<NothingYet text={level === null ? emptyWords[pile] : '没有这一级的。'} />}
      >
        {({ rows }) => (
          <>
            {rows.map((row) => (
              <OrganisationRow key={row.id} row={row} register={register} />
            ))}
            <More list={list} />
          </>
        )}
      </QueryView>
      <FactsSheet register={register} />
      <ProgressSheet register={register} />
      <Removing register={register} />
    </PageFrame>
  )
}

/** The new economic and new social organisations of an area, for the desks over it. */
export default function NewOrganisationsPage() {
  return (
    <StaffOnly workplace="community">
      <RegisterOf />
    </StaffOnly>
  )
}
