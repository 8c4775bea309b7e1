import './jitless'
import { action } from './action'
import * as z from 'zod'

/** How many units one community takes. */
const cap = z.number().int().min(1, '至少 1 家').max(20, '最多 20 家')

/** Of the seven voluntary services four are named everywhere; so many are the district's to name. */
export const mostOwnServices = 3

/** An empty name: the district has not named it. */
const services = z
  .array(z.string().trim().max(8, '最多 8 个字'))
  .length(mostOwnServices)
  .refine((names) => new Set(names.filter(Boolean)).size === names.filter(Boolean).length, '名称不能重复')
/** So much further a unit goes for one skill that a community lacks, in metres; 0: skills do not count. */
const skillMetres = z.number().int().min(0).max(5000, '最多 5 公里')
/** So near the middle of his community somebody has to be who checks in by his place, in metres. */
const checkInMetres = z.number().int().min(50, '至少 50 米').max(2000, '最多 2 公里')
const settings = z.object({ cap, skillMetres, checkInMetres: z.number().int(), services: z.array(z.string()) })

/** For administrators. */
export const reportingSettings = {
  reportingSettings: action(z.object({}), settings),
  /** `seen`: as the page showed it; what another one has changed since is refused as stale. */
  saveCap: action(z.object({ cap, seen: cap }), settings),
  saveSkillMetres: action(z.object({ skillMetres, seen: skillMetres }), settings),
  saveCheckInMetres: action(z.object({ checkInMetres, seen: checkInMetres }), settings),
  saveServices: action(z.object({ services, seen: services }), settings),
}
