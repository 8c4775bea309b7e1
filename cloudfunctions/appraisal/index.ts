import { api } from '../../contract/api'
import { serve } from '../../server/serve/serve'
import { cards, draftCard, issueCard } from './cards'
import { complete, ofUnit, promise, retract } from './promising'
import { comments, commitments, rate } from './rating'

export const main = serve(api.appraisal, {
  commitments,
  rate,
  comments,
  ofUnit,
  promise,
  retract,
  complete,
  cards,
  draftCard,
  issueCard,
})
