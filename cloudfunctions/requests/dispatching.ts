import { isRefused, refuse } from '../../domain/refused'
import { approve, disapprove } from '../../domain/request/approve'
import { comment } from '../../domain/request/comment'
import { reassign } from '../../domain/request/reassign'
import { recategorise } from '../../domain/request/recategorise'
import { reject } from '../../domain/request/reject'
import { supervise } from '../../domain/request/supervise'
import { urge } from '../../domain/request/urge'
import { isRisky } from '../../server/moderation/moderate-text'
import { locatePlace } from '../../server/places/locate-place'
import { categoryByCode, districtSettings, toCategory } from '../../server/repositories/settings'
import { candidatePost } from './candidates'
import { relocating } from './relocated'
import { actingDesk, knowing, step, type StepHandlers } from './step'

type Dispatching =
  'reassign' | 'recategorise' | 'relocate' | 'reject' | 'approve' | 'disapprove' | 'urge' | 'supervise' | 'comment'

/** What desks do with what lies at them or below them. */
export const dispatching: StepHandlers<Dispatching> = {
  reassign: step('reassign', ({ post, note, insist }, call) =>
    knowing(async (request) => {
      const to = await candidatePost(request, post, 'reassign', call)
      return to === null ? refuse('notACandidate') : reassign({ to, note, insist }, await districtSettings())
    }),
  ),
  recategorise: step('recategorise', async ({ category }) => {
    const found = await categoryByCode(category)
    return found === null ? refuse('invalidInput') : recategorise(toCategory(found), await districtSettings())
  }),
  relocate: step('relocate', async ({ place: said, reason }, call) => {
    const [place, risky] = await Promise.all([locatePlace(said), isRisky({ text: said.detail }, call.actor.person)])
    if (risky) return refuse('riskyText')
    return isRefused(place) ? place : knowing((request) => relocating(request, place, reason, call))
  }),
  reject: step('reject', ({ reason }) => reject(reason)),
  approve: step('approve', async ({ approval, note }) => approve(approval, note, await districtSettings())),
  disapprove: step('disapprove', ({ approval, reason }) => disapprove(approval, reason)),
  urge: step('urge', ({ note }) => urge(note)),
  supervise: step('supervise', ({ words }, call) =>
    knowing(async (request) => {
      const desk = actingDesk(request, call)
      return desk === null ? refuse('notAllowed') : supervise(words, desk, await districtSettings())
    }),
  ),
  comment: step('comment', ({ note }) => comment(note)),
}
