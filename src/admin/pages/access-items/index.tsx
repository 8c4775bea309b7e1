import { administration } from '../../../../contract/administration'
import type { KeptAccessItem } from '../../../../contract/kept-lists'
import { accessKindLabels } from '../../../../contract/vocabulary/access-kind'
import { accessSubjectLabels } from '../../../../contract/vocabulary/access-subject'
import { call } from '../../../cloud/call'
import { StaffOnly } from '../../../components/staff-only'
import { KeptList } from '../../kept/kept-list'
import type { Load } from '../../kept/use-kept-list'
import { openAccessItem } from '../../routes'

const load: Load<KeptAccessItem> = (question) => call(administration.accessItems, question)

const linesOf = ({ kind, subject, department, basis, instead }: KeptAccessItem) => [
  [accessKindLabels[kind], accessSubjectLabels[subject], department, basis].join(' · '),
  ...(instead === '' ? [] : [instead]),
]

/** What departments may ask of communities, and what nobody may ask any more; switched off rows too. */
export default function AccessItemsPage() {
  return (
    <StaffOnly workplace="accessList">
      <KeptList
        load={load}
        placeholder="搜编号、事项、部门或关键词"
        called="事项"
        linesOf={linesOf}
        onOpen={openAccessItem}
      />
    </StaffOnly>
  )
}
