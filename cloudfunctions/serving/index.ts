import { api } from '../../contract/api'
import { serve } from '../../server/serve/serve'
import { claim, handBack } from './claiming'
import { hands, list, ofCommunity, show } from './listing'
import { agree, close, confirm, decline, release } from './of-desk'
import { propose, publish } from './proposing'
import { suggestions } from './suggesting'

export const main = serve(api.serving, {
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
