import { administration } from '../../../../contract/administration'
import type { KeptTablePost } from '../../../../contract/post-table'
import { serviceClassLabels } from '../../../../contract/vocabulary/service-class'
import { call } from '../../../cloud/call'
import { StaffOnly } from '../../../components/staff-only'
import { KeptList } from '../../kept/kept-list'
import type { Load } from '../../kept/use-kept-list'
import { openTablePost } from '../../routes'

const load: Load<KeptTablePost> = (question) => call(administration.tablePosts, question)

const linesOf = ({ class: of, hands, duties }: KeptTablePost) => [
  `${serviceClassLabels[of]} · 一般需要 ${String(hands)} 人`,
  duties,
]

/** The post table of the district; switched off rows too. */
export default function PostTablePage() {
  return (
    <StaffOnly workplace="admin">
      <KeptList
        load={load}
        placeholder="搜编号、类别、岗位或职责"
        called="岗位"
        linesOf={linesOf}
        onOpen={openTablePost}
      />
    </StaffOnly>
  )
}
