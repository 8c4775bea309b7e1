import { administration } from '../../contract/administration'
import { serve } from '../../server/serve/serve'
import { accessItems } from './access-items'
import { calendar } from './calendar'
import { hours } from './hours'
import { limits } from './limits'
import { matters } from './matters'
import { tablePosts } from './post-table'
import { posts } from './posts'
import { redrawings } from './redrawings'
import { reporting } from './reporting'
import { rules } from './rules'
import { tryRoute } from './try-route'

export const main = serve(administration, {
  ...calendar,
  ...limits,
  ...matters,
  ...accessItems,
  ...tablePosts,
  ...rules,
  ...posts,
  ...redrawings,
  ...reporting,
  ...hours,
  tryRoute,
})
