import { View } from '@tarojs/components'
import { areaCode, type AreaCode } from '../../../../contract/ids'
import { mostItems } from '../../../../contract/meetings'
import { serverNow } from '../../../cloud/clock'
import { AboutOne } from '../../../components/about-one'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { ClockField, DateField } from '../../../components/clock-field'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { TextLink } from '../../../components/text-link'
import { calendarDay } from '../../../time/words'
import { Fault } from '../../../told/fault'
import { LineField } from '../../../told/field'
import '../../../told/meeting.scss'
import { lists } from '../../routes'
import { useConvene, useMeetingToChange, type ConveneForm, type ToChange } from './use-convene'

interface FormProps {
  readonly form: ConveneForm
}

function WhenCard({ form: { draft, faults, change } }: FormProps) {
  return (
    <Card title="什么时候、在哪里">
      <LineField
        id="meeting-title"
        label="会议名称"
        value={draft.title}
        placeholder="比如：第四季度联席会议"
        most={30}
        fault={faults.title}
        onChange={(title) => change({ title })}
      />
      <DateField
        id="meeting-date"
        label="日期"
        start={calendarDay(serverNow())}
        value={draft.date}
        onChange={(date) => change({ date })}
      />
      <ClockField id="meeting-clock" label="时间" value={draft.clock} onChange={(clock) => change({ clock })} />
      <Fault words={faults.startsAt} />
      <LineField
        id="meeting-place"
        label="地点"
        value={draft.place}
        placeholder="比如：社区党群服务站会议室"
        most={40}
        fault={faults.place}
        onChange={(place) => change({ place })}
      />
    </Card>
  )
}

function AgendaItemCard({ form, at }: FormProps & { readonly at: number }) {
  const { draft, faults, changeItem, removeItem } = form
  const item = draft.agenda[at]
  if (item === undefined) return null
  return (
    <Card
      title={`议题 ${at + 1}`}
      aside={
        draft.agenda.length > 1 ? (
          <TextLink id={`remove-item-${at}`} onTap={() => removeItem(at)}>
            去掉
          </TextLink>
        ) : undefined
      }
    >
      <LineField
        id={`topic-${at}`}
        label="议什么"
        value={item.topic}
        placeholder="比如：小区充电桩选址"
        most={60}
        fault={faults[`agenda.${at}.topic`]}
        onChange={(topic) => changeItem(at, { topic })}
      />
      <LineField
        id={`by-${at}`}
        label="由谁提出"
        value={item.by}
        placeholder="单位或岗位"
        most={20}
        fault={faults[`agenda.${at}.by`]}
        onChange={(by) => changeItem(at, { by })}
      />
    </Card>
  )
}

function ReasonCard({ form: { draft, faults, change, isChange } }: FormProps) {
  if (!isChange) return null
  return (
    <Card title="为什么变动">
      <LineField
        id="reason"
        label="原因"
        value={draft.reason}
        placeholder="委员会看到，并重新答复"
        most={100}
        fault={faults.reason}
        onChange={(reason) => change({ reason })}
      />
    </Card>
  )
}

function Form({ body, known }: { readonly body: AreaCode; readonly known: ToChange | null }) {
  const form = useConvene(body, known)
  const { draft, addItem, busy, submit, isChange } = form
  const bar = (
    <ButtonBar>
      <MainButton id="send" busy={busy} onTap={() => void submit()}>
        {isChange ? '告诉委员' : '发会议通知'}
      </MainButton>
    </ButtonBar>
  )
  return (
    <PageFrame bar={bar}>
      <WhenCard form={form} />
      {draft.agenda.map((_, at) => (
        <AgendaItemCard key={at} form={form} at={at} />
      ))}
      {draft.agenda.length < mostItems && (
        <View className="meeting-steps">
          <TextLink id="add-item" onTap={addItem}>
            加一个议题
          </TextLink>
        </View>
      )}
      <ReasonCard form={form} />
    </PageFrame>
  )
}

/** As it stands, before it is changed. */
function Known({ body }: { readonly body: AreaCode }) {
  const query = useMeetingToChange()
  if (query.data !== null) return <Form body={body} known={query.data} />
  return (
    <PageFrame>
      <QueryView query={query}>{() => null}</QueryView>
    </PageFrame>
  )
}

/** Convenes a meeting of a body, or changes one. */
export default function ConvenePage() {
  return (
    <StaffOnly workplace="community">
      <AboutOne what="个组织" list={lists.body} shape={areaCode} param="body">
        {(body) => <Known body={body} />}
      </AboutOne>
    </StaffOnly>
  )
}
