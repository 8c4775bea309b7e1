import { View } from '@tarojs/components'
import { mostUnits } from '../../../../contract/reporting'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { openRegisterUnit } from '../../routes'
import { TextLink } from '../../../components/text-link'
import { AskSheet } from './ask-sheet'
import { FactsSheet, TakeOverSheet } from './contact-sheets'
import { GridSheet } from './grid-sheet'
import './index.scss'
import { LeaveSheet } from './leave-sheet'
import { UnitCard } from './unit-card'
import { useContact } from './use-contact'
import { useUnits } from './use-units'

const whatItIs =
  '单位报到，是单位党组织到一个社区登记，和社区一起为居民办事。每个社区名额有限，满了可以排队，有名额时会告诉您。社会组织、物业企业也在这里登记，不占名额。'

/** 双报到 for the contact person of a unit: where his units have reported in, and how far they have come. */
export default function UnitsPage() {
  const units = useUnits()
  const contact = useContact(units.query.reload)
  const known = units.query.data?.units ?? []
  const inside = known.filter(({ state }) => state !== 'away').length
  return (
    <PageFrame
      bar={
        known.length > 0 && inside < mostUnits ? (
          <ButtonBar>
            <MainButton id="register-unit" tone="outline" onTap={openRegisterUnit}>
              再登记一个单位
            </MainButton>
          </ButtonBar>
        ) : undefined
      }
    >
      <QueryView
        query={units.query}
        isEmpty={(data) => data.units.length === 0}
        empty={<NothingYet text={whatItIs} action="登记单位" onTap={openRegisterUnit} />}
      >
        {(data) =>
          data.units.map((unit) => (
            <UnitCard
              key={unit.id}
              unit={unit}
              waiting={units.waiting?.find((counts) => counts.unit === unit.id)}
              onTouch={units.touch}
              onGrid={units.changeGrid}
              onFacts={contact.setSaved}
              onHandOver={(given) => void contact.handOver(given)}
            />
          ))
        }
      </QueryView>
      {inside >= mostUnits && <View className="unit-most">一位联系人同时最多有 {mostUnits} 个单位报到</View>}
      <View className="unit-take-over">
        <TextLink id="open-take-over" onTap={() => contact.setTaking(true)}>
          有交接码？接手一个单位 ›
        </TextLink>
      </View>
      <FactsSheet contact={contact} />
      <TakeOverSheet contact={contact} />
      <LeaveSheet units={units} />
      <AskSheet units={units} />
      <GridSheet units={units} />
    </PageFrame>
  )
}
