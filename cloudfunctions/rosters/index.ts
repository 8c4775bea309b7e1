import { rosters } from '../../contract/rosters'
import { serve } from '../../server/serve/serve'
import { bring } from './bring'
import { begin, check, template } from './check'
import { list, remove } from './list'

export const main = serve(rosters, { template, begin, check, bring, list, remove })
