import { api } from '../../contract/api'
import { mayRead } from '../../domain/access/parties'
import { refuse } from '../../domain/refused'
import { loadRequest } from '../../server/repositories/requests'
import { serve } from '../../server/serve/serve'
import { requestView } from '../../server/views/request-view'
import { candidates } from './candidates'
import { lists } from './lists'
import { raise } from './raise'
import { steps } from './steps'

export const main = serve(api.requests, {
  ...lists,
  ...steps,
  raise,
  candidates,
  read: async ({ id }, { actor, now }) => {
    const request = await loadRequest(id)
    if (request === null) return refuse('notFound')
    return mayRead(actor, request) ? requestView(request, actor, now) : refuse('notAllowed')
  },
})
