import './jitless'
import { action } from './action'
import * as z from 'zod'

/** How many units one community takes. */
const cap = z.number().int().min(1, '至少 1 家').max(20, '最多 20 家')
const settings = z.object({ cap })

/** For administrators. */
export const reportingSettings = {
  reportingSettings: action(z.object({}), settings),
  /** `seen`: as the page showed it; what another one has changed since is refused as stale. */
  saveCap: action(z.object({ cap, seen: cap }), settings),
}
