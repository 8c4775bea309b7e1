import { activities } from './activities'
import { administration } from './administration'
import { appraisal } from './appraisal'
import { areas } from './areas'
import { inbox } from './inbox'
import { lists } from './lists'
import { meetings } from './meetings'
import { members } from './members'
import { neighbourhood } from './neighbourhood'
import { overview } from './overview'
import { people } from './people'
import { projects } from './projects'
import { reporting } from './reporting'
import { requests } from './requests'
import { rosters } from './rosters'
import { serving } from './serving'
import { trust } from './trust'
import { wishes } from './wishes'

/** Everything that may be said between the phone and the functions: function → action → { input, output }. */
export const api = {
  requests,
  areas,
  people,
  inbox,
  lists,
  neighbourhood,
  trust,
  administration,
  reporting,
  members,
  activities,
  appraisal,
  serving,
  projects,
  rosters,
  overview,
  wishes,
  meetings,
}
export type Api = typeof api
