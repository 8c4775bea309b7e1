import { projects } from '../../contract/projects'
import { serve } from '../../server/serve/serve'
import { ageing } from './ageing'
import { agreeDemand, declineDemand, withdrawDemand } from './deciding'
import { askDemand, asked, claimable, demands, listDemand } from './demands'
import { list, ofCommunity, ownProjects } from './listing'
import { claim, findPartners, match, suggestions } from './matching'
import { offer, offerFor, own, resources, withdrawResource } from './resources'
import { decidePhoto, show, step } from './steps'

export const main = serve(projects, {
  demands,
  listDemand,
  askDemand,
  asked,
  agreeDemand,
  declineDemand,
  withdrawDemand,
  ageing,
  claimable,
  resources,
  offer,
  offerFor,
  own,
  withdrawResource,
  suggestions,
  findPartners,
  match,
  claim,
  list,
  ownProjects,
  show,
  step,
  ofCommunity,
  decidePhoto,
})
