import { administration } from '../../../../contract/administration'
import type { KeptMatter } from '../../../../contract/kept-lists'
import { call } from '../../../cloud/call'
import { bodiesLine, timesLine } from '../../../components/matter-words'
import { StaffOnly } from '../../../components/staff-only'
import { KeptList } from '../../kept/kept-list'
import type { Load } from '../../kept/use-kept-list'
import { openMatter } from '../../routes'

const load: Load<KeptMatter> = (question) => call(administration.matters, question)

const linesOf = (matter: KeptMatter) => [matter.className, bodiesLine(matter), timesLine(matter)]

/** What may be whistled for, switched off matters too. */
export default function MattersPage() {
  return (
    <StaffOnly workplace="admin">
      <KeptList
        load={load}
        placeholder="搜编号、事项、单位或关键词"
        called="事项"
        linesOf={linesOf}
        onOpen={openMatter}
      />
    </StaffOnly>
  )
}
