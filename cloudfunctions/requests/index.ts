import { api } from '../../contract/api'
import { accessOf } from '../../domain/access/parties'
import { refuse } from '../../domain/refused'
import { loadRequest } from '../../server/repositories/requests'
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
import { duplicates, merged, similar } from './similar'

const handlers: Handlers<typeof api.requests> = {
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
  similar,
  duplicates,
  merged,
  read: async ({ id }, call) => {
    const request = await loadRequest(id)
    if (request === null) return refuse('notFound')
    return accessOf(call.actor, request) === 'none' ? refuse('notAllowed') : requestView(request, call)
  },
}

export const main = serve(api.requests, handlers, { forAnybody: ['similar'] })
