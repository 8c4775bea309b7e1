import { serving } from '../../contract/serving'
import { serve } from '../../server/serve/serve'
import { claim, handBack } from './claiming'
import { hands, list, ofCommunity, show } from './listing'
import { agree, close, confirm, decline, release } from './of-desk'
import { propose, publish } from './proposing'
import { suggestions } from './suggesting'

export const main = serve(serving, {
  list,
  show,
  claim,
  handBack,
  suggestions,
  propose,
  ofCommunity,
  publish,
  hands,
  agree,
  decline,
  confirm,
  release,
  close,
})
