import { type Assembled } from '../assembled'
import { type Environment } from '../keys'
import { type Words } from '../words'

/** One thing that must hold of what would be uploaded. Finds nothing when all is well; else what is wrong and what to do. */
export interface Check extends Words {
  find: (assembled: Assembled, environment: Environment) => Words[]
}
