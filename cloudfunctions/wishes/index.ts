import { wishes } from '../../contract/wishes'
import { serve } from '../../server/serve/serve'
import { ask, kinds, mine, withdraw } from './asking'
import { claim, finish, giveBack, list } from './claiming'
import { confirm, notDone } from './confirming'
import { decline, ofCommunity, ofGrid, putUp, release, reveal } from './office'
import { ownTeam, setTeam, teamOfCommunity, teamOfGrid } from './team'
import { show } from './who'

export const main = serve(wishes, {
  kinds,
  ask,
  mine,
  show,
  withdraw,
  confirm,
  notDone,
  list,
  claim,
  giveBack,
  finish,
  ownTeam,
  setTeam,
  ofGrid,
  teamOfGrid,
  ofCommunity,
  teamOfCommunity,
  putUp,
  decline,
  release,
  reveal,
})
