import { type Clouds } from '../clouds'
import { type Keys } from '../keys'
import { type Words } from '../words'

/** One thing that uploading does. Doing it again does no harm: after a failure everything is run anew. */
export interface Step extends Words {
  run: (clouds: Clouds, keys: Keys) => Promise<void>
}
