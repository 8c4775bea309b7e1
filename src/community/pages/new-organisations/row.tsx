import { View } from '@tarojs/components'
import type { NewOrganisationRow } from '../../../../contract/new-organisations'
import { cultivationLabels, type Cultivation } from '../../../../contract/vocabulary/cultivation'
import { newOrganisationKindLabels } from '../../../../contract/vocabulary/new-organisation-kind'
import { serverNow } from '../../../cloud/clock'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { Tag, type Tone } from '../../../components/status-tag'
import { agoWords } from '../../../time/words'
import type { Register } from './use-register'

const tones: Readonly<Record<Cultivation, Tone>> = { province: 'ok', city: 'ok', district: 'info', none: 'mute' }

interface RowProps {
  readonly row: NewOrganisationRow
  readonly register: Register
}

const forceWords = ({ specialist, assistant, others }: NewOrganisationRow): string =>
  [`专员 ${specialist}`, assistant !== '' && `助理 ${assistant}`, others].filter(Boolean).join('，')

function Steps({ row, register: { sheet, restore, busy } }: RowProps) {
  const { id, removed, notes } = row
  const write = (kind: 'facts' | 'progress' | 'remove') => () => sheet.write({ kind, row })
  return (
    <View className="organisation-steps">
      {removed === null ? (
        <>
          <MainButton id={`remove-${id}`} tone="quiet" size="row" disabled={busy} onTap={write('remove')}>
            移出
          </MainButton>
          <MainButton id={`change-${id}`} tone="outline" size="row" disabled={busy} onTap={write('facts')}>
            修改
          </MainButton>
        </>
      ) : (
        <MainButton id={`restore-${id}`} tone="outline" size="row" disabled={busy} onTap={() => void restore(row)}>
          放回
        </MainButton>
      )}
      <MainButton id={`progress-${id}`} size="row" disabled={busy} onTap={write('progress')}>
        {notes === 0 ? '进展' : `进展 ${notes}`}
      </MainButton>
    </View>
  )
}

/** One of the register, with the last that is known of it. */
export function OrganisationRow({ row, register }: RowProps) {
  const { id, name, kind, place, partyMembers, cultivation, community, last, removed } = row
  return (
    <Card
      id={`organisation-${id}`}
      title={name}
      aside={<Tag tone={tones[cultivation]}>{cultivationLabels[cultivation]}</Tag>}
    >
      <View className="organisation-line">
        {`${community.name} · ${newOrganisationKindLabels[kind]} · 党员 ${partyMembers} 人`}
      </View>
      <View className="organisation-line">{place}</View>
      <View className="organisation-line">{forceWords(row)}</View>
      {last !== null && (
        <View className="organisation-note">{`${last.words}（${agoWords(last.at, serverNow())}）`}</View>
      )}
      {removed !== null && <View className="organisation-line">{`移出原因：${removed}`}</View>}
      <Steps row={row} register={register} />
    </Card>
  )
}
