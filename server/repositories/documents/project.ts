import * as z from 'zod'
import { demandState } from '../../../contract/vocabulary/demand-state'
import { freeTime } from '../../../contract/vocabulary/free-time'
import { jointConstruction } from '../../../contract/vocabulary/joint-construction'
import { projectKind } from '../../../contract/vocabulary/project-kind'
import { projectState } from '../../../contract/vocabulary/project-state'
import { providerKind } from '../../../contract/vocabulary/provider-kind'
import { resourceState } from '../../../contract/vocabulary/resource-state'
import { skill } from '../../../contract/vocabulary/skill'
import { supplyKind } from '../../../contract/vocabulary/supply-kind'
import { photosOfCarrier } from './photo'

const community = z.object({ code: z.string(), name: z.string(), path: z.array(z.string()) })

/** `id`: of a unit or of a member; null for who has no account. A member who has cancelled his has neither id nor name. */
const provider = z.object({ kind: providerKind, id: z.string().nullable(), name: z.string() })
export type Provider = z.infer<typeof provider>

/** What a community needs (需求). */
export const demandDocument = z.object({
  _id: z.string(),
  kind: supplyKind,
  title: z.string(),
  about: z.string(),
  skill: skill.nullable(),
  times: z.array(freeTime),
  /** A day, 2026-11-26. */
  wantedBy: z.string().nullable(),
  community,
  grid: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** OPENID of the resident who asked for it, empty once he has cancelled his account; null: the desk listed it. */
  asker: z.string().nullable(),
  state: demandState,
  /** The live project, or the one by which it was met. */
  project: z.string().nullable(),
  note: z.string(),
  version: z.number().int(),
  createdAt: z.date(),
})
export type DemandDocument = z.infer<typeof demandDocument>

/** What somebody can give (资源). */
export const resourceDocument = z.object({
  _id: z.string(),
  kind: supplyKind,
  title: z.string(),
  about: z.string(),
  skills: z.array(skill),
  times: z.array(freeTime),
  reach: z.enum(['community', 'district']),
  /** A day, 2026-11-26. */
  until: z.string(),
  community,
  provider,
  state: resourceState,
  /** Not withdrawn: what lists ask for. */
  isListed: z.boolean(),
  /** The live project that has it. */
  project: z.string().nullable(),
  version: z.number().int(),
  createdAt: z.date(),
})
export type ResourceDocument = z.infer<typeof resourceDocument>

/** What a demand and a resource are made into (共建项目). */
export const projectDocument = z.object({
  _id: z.string(),
  title: z.string(),
  about: z.string(),
  kind: projectKind,
  joint: jointConstruction.nullable(),
  owner: z.string(),
  /** Words for others than units. */
  partners: z.array(z.string()),
  /** Units of the community that take part; a unit keeps its name. */
  partnerUnits: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
  /** Days, 2026-11-26. */
  from: z.string(),
  to: z.string(),
  community,
  demand: z.string(),
  /** Null: claimed without a resource of the list. */
  resource: z.object({ id: z.string(), title: z.string() }).nullable(),
  provider,
  /** Running is what an agreed one does from its first day on, which nobody writes down. */
  state: projectState.exclude(['running']),
  proposedBy: z.enum(['desk', 'provider']),
  evidence: z.string(),
  /** Files, as they were uploaded with it. */
  evidencePhotos: z.array(z.string()).default([]),
  ...photosOfCarrier.shape,
  note: z.string(),
  /** Neither accepted nor called off. */
  isLive: z.boolean(),
  /** Agreed to once, and not called off. */
  isPublic: z.boolean(),
  version: z.number().int(),
  createdAt: z.date(),
  acceptedAt: z.date().nullable(),
})
export type ProjectDocument = z.infer<typeof projectDocument>
