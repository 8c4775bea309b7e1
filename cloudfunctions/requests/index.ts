import { requests } from '../../contract/requests'
import { steps } from '../../contract/request-steps'
import { accessOf } from '../../domain/access/parties'
import { refuse } from '../../domain/refused'
import { serve, type Handlers } from '../../server/serve/serve'
import { requestView } from '../../server/views/request-view'
import { candidates } from './candidates'
import { closing } from './closing'
import { dispatching } from './dispatching'
import { entries } from './entries'
import { extended } from './extended'
import { following } from './following'
import { handling } from './handling'
import { joint } from './joint'
import { lists } from './lists'
import { photos } from './photos'
import { relocated } from './relocated'
import { requestOf } from './step'
import { duplicates, merged, similar } from './similar'

const handlers: Handlers<typeof requests> = {
  ...entries,
  ...handling,
  ...dispatching,
  ...joint,
  ...closing,
  ...following,
  ...lists,
  ...photos,
  candidates,
  extended,
  relocated,
  similar,
  duplicates,
  merged,
  read: async (_, call) => {
    const request = requestOf(call)
    if (request === null) return refuse('notFound')
    return accessOf(call.actor, request) === 'none' ? refuse('notAllowed') : requestView(request, call)
  },
}

/** A merging asks about two requests, and the word of a desk on a photo changes it by itself. */
const onRequest = [
  ...(Object.keys(steps) as (keyof typeof steps)[]).filter((action) => action !== 'merge'),
  ...(['read', 'candidates', 'extended', 'relocated', 'duplicates', 'merged'] as const),
]

export const main = serve(requests, handlers, { forAnybody: ['similar'], onRequest })
