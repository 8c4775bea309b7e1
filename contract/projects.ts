import './jitless'
import { action, actionsOf } from './action'
import { day } from './day'
import { areaCode, clientKey, cursor, demandId, projectId, resourceId, unitId } from './ids'
import { instant } from './instant'
import { photoByHand, photoSaid } from './photos-by-hand'
import { someFiles } from './some-files'
import { demandState } from './vocabulary/demand-state'
import { fitReason } from './vocabulary/fit-reason'
import { freeTime } from './vocabulary/free-time'
import { jointConstruction } from './vocabulary/joint-construction'
import { projectKind } from './vocabulary/project-kind'
import { projectState } from './vocabulary/project-state'
import { projectStep, type ProjectStep } from './vocabulary/project-step'
import { providerKind } from './vocabulary/provider-kind'
import { resourceState } from './vocabulary/resource-state'
import { skill } from './vocabulary/skill'
import { supplyKind } from './vocabulary/supply-kind'
import { unitKind } from './vocabulary/unit-kind'
import { optionalWords, words } from './words'
import * as z from 'zod'

/** Demands of one resident that wait for the community at once. */
export const mostAsked = 3
/** After so many days without a project a demand is marked. */
export const ageingDays = 30
export const mostPartners = 5

const named = z.object({ code: areaCode, name: z.string() })
const times = z.array(freeTime).max(freeTime.options.length)

const demandFacts = {
  kind: supplyKind,
  title: words(30, '请写明需要什么'),
  about: optionalWords(200),
  skill: skill.nullable().default(null),
  /** When it would suit; any time when there are none. */
  times: times.default([]),
  wantedBy: day.nullable().default(null),
}

const resourceFacts = {
  kind: supplyKind,
  title: words(30, '请写明能提供什么'),
  about: optionalWords(200),
  skills: z.array(skill).max(skill.options.length).default([]),
  times: times.default([]),
  /** Whom it is for: one community, or all of the district. */
  reach: z.enum(['community', 'district']),
  /** The last day on which it can be had. */
  until: day,
}

const provider = z.object({ kind: providerKind, name: z.string() })

export const demandRow = z.object({
  ...{ id: demandId, version: z.number().int(), state: demandState },
  ...{ kind: supplyKind, title: z.string(), about: z.string() },
  ...{ skill: skill.nullable(), times, wantedBy: day.nullable() },
  community: named,
  /** Where in the community, if somebody said so. */
  grid: named.nullable(),
  /** Whether a resident asked for it. */
  isAsked: z.boolean(),
  /** Why it was declined or withdrawn; empty otherwise. */
  note: z.string(),
  /** Whole days since it was asked for. */
  days: z.number().int(),
  /** Open for longer than it should be. */
  isAgeing: z.boolean(),
  /** The live one, or the one by which it was met. */
  project: projectId.nullable(),
  createdAt: instant,
})
export type DemandRow = z.infer<typeof demandRow>

export const resourceRow = z.object({
  ...resourceFacts,
  ...{ id: resourceId, version: z.number().int(), state: resourceState },
  ...{ community: named, provider },
  /** Past its last day: nobody is given it any more. */
  isExpired: z.boolean(),
})
export type ResourceRow = z.infer<typeof resourceRow>

const projectFacts = {
  kind: projectKind,
  joint: jointConstruction.nullable().default(null),
  /** Who answers for it: a person by his seat, a unit, a department. */
  owner: words(40, '请写明由谁负责'),
  /** Words for others than the units that have reported in. */
  partners: z.array(words(40, '请写明参与方')).max(mostPartners, `最多 ${mostPartners} 家`).default([]),
  from: day,
  to: day,
}

const askedProject = {
  ...projectFacts,
  /** To whom the demand's community has said yes. */
  partnerUnits: z.array(unitId).max(mostPartners, `最多 ${mostPartners} 家报到单位`).default([]),
}

export const partnerFound = z.object({ id: unitId, kind: unitKind, name: z.string() })
export type PartnerFound = z.infer<typeof partnerFound>

export const projectRow = z.object({
  ...projectFacts,
  /** The names of all who take part, units first. */
  partners: z.array(z.string()),
  ...{ id: projectId, version: z.number().int(), state: projectState },
  ...{ title: z.string(), about: z.string(), demand: demandId, community: named, provider },
  /** What the provider gives; empty when it claimed the demand without a resource of its list. */
  resource: z.string(),
  /** Past its last day and not done. */
  isLate: z.boolean(),
  /** What shows that it is done; empty before. */
  evidence: z.string(),
  /** Why it was sent back or called off; empty otherwise. */
  note: z.string(),
  /** What the reader can do now. */
  steps: z.array(projectStep),
  createdAt: instant,
  acceptedAt: instant.nullable(),
})
export type ProjectRow = z.infer<typeof projectRow>

/** As its two sides see it. */
export const projectView = projectRow.extend({
  /** Addresses of the photos of what was done. */
  photos: z.array(z.string()),
  /** Of its photos so many are not for everybody yet: they are being checked, or have not passed. */
  unchecked: z.number().int(),
  /** For a desk: those on which it decides, or has decided. */
  photosByHand: z.array(photoByHand),
})
export type ProjectView = z.infer<typeof projectView>

/** A project as everybody may see it; members are not named. */
export const publicProject = projectRow
  .pick({
    ...{ id: true, state: true, title: true, kind: true, joint: true, provider: true, owner: true, partners: true },
    ...{ from: true, to: true, isLate: true, evidence: true, acceptedAt: true },
  })
  .extend({ photos: z.array(z.string()) })
export type PublicProject = z.infer<typeof publicProject>

export const suggestion = z.object({ resource: resourceRow, score: z.number().int(), reasons: z.array(fitReason) })
export type Suggestion = z.infer<typeof suggestion>

const ageingRow = z.object({ community: named, open: z.number().int(), ageing: z.number().int() })
export type AgeingRow = z.infer<typeof ageingRow>

/** Whose resources: a unit's, for its contact person; the caller's own as a member when absent. */
const owned = z.object({ unit: unitId.optional() })
const ofDesk = z.object({ community: areaCode.optional(), cursor: cursor.optional() })
const knownDemand = z.object({ demand: demandId, version: z.number().int() })
const demandPage = z.object({ demands: z.array(demandRow), next: cursor.nullable() })
const resourcePage = z.object({ resources: z.array(resourceRow), next: cursor.nullable() })
const projectPage = z.object({ projects: z.array(projectRow), next: cursor.nullable() })

/** These say why, or what was done. */
const withWords: readonly ProjectStep[] = ['finish', 'sendBack', 'callOff']

/** Three lists (三张清单): demands, resources, and the projects that are made of them. */
export const projects = actionsOf('projects', {
  /** For a desk: the demands of a community, the oldest first; its own when absent. */
  demands: action(
    ofDesk.extend({ pile: demandState.extract(['open', 'proposed', 'matched', 'done']) }),
    demandPage.extend({
      community: named,
      counts: z.object({ open: z.number().int(), ageing: z.number().int(), proposed: z.number().int() }),
    }),
  ),
  listDemand: action(
    z.object({ ...demandFacts, clientKey, community: areaCode.optional(), grid: areaCode.nullable().default(null) }),
    demandRow,
  ),
  /** A resident asks for his neighbourhood: where he lives when no community is named. */
  askDemand: action(z.object({ ...demandFacts, clientKey, community: areaCode.optional() }), demandRow),
  /** What the caller has asked for, the newest first. */
  asked: action(z.object({ cursor: cursor.optional() }), demandPage),
  agreeDemand: action(knownDemand, demandRow),
  declineDemand: action(knownDemand.extend({ reason: words(100, '请写明原因，提出的人会看到') }), demandRow),
  /** By its desk, or by who asked for it. */
  withdrawDemand: action(knownDemand.extend({ reason: words(100, '请写明原因') }), demandRow),
  /** For a desk: how many demands are open in its communities, and for how many that is too long. */
  ageing: action(
    z.object({}),
    z.object({ rows: z.array(ageingRow), open: z.number().int(), ageing: z.number().int() }),
  ),
  /** What a unit that has reported in, or a member, may claim: the open demands of its community. */
  claimable: action(owned.extend({ cursor: cursor.optional() }), demandPage),

  /** For a desk: what there is in a community. */
  resources: action(ofDesk, resourcePage.extend({ community: named })),
  /** A unit or a member says what it gives. */
  offer: action(owned.extend({ ...resourceFacts, clientKey }), resourceRow),
  /** A desk says what somebody gives who has no account of his own. */
  offerFor: action(
    z.object({
      ...{ ...resourceFacts, clientKey, community: areaCode.optional() },
      provider: z.object({
        kind: providerKind.extract(['socialOrganisation', 'propertyCompany']),
        name: words(40, '请写明是哪家'),
      }),
    }),
    resourceRow,
  ),
  /** `usual`: what the form of a member begins with, from what he said when he reported in. */
  own: action(
    owned.extend({ cursor: cursor.optional() }),
    resourcePage.extend({
      name: z.string(),
      community: named.nullable(),
      usual: z.object({ skills: z.array(skill), times }),
    }),
  ),
  /** By who gives it, or by a desk over its community. */
  withdrawResource: action(z.object({ resource: resourceId, version: z.number().int() }), resourceRow),

  /** For a desk: what fits a demand, the best first. */
  suggestions: action(
    z.object({ demand: demandId }),
    z.object({ demand: demandRow, suggestions: z.array(suggestion) }),
  ),
  /** For who is about to make one of them: whom its community has said yes to, by any part of their name. */
  findPartners: action(
    owned.extend({ demand: demandId, text: z.string().trim().max(40).default(''), cursor: cursor.optional() }),
    z.object({ units: z.array(partnerFound), next: cursor.nullable() }),
  ),
  /** A desk makes a project of a demand and a resource; whoever gives it is asked. */
  match: action(z.object({ ...askedProject, clientKey, demand: demandId, resource: resourceId }), projectRow),
  /** A unit or a member claims a demand of its community, with a resource of its own or without; the desk is asked. */
  claim: action(
    owned.extend({ ...askedProject, clientKey, demand: demandId, resource: resourceId.nullable().default(null) }),
    projectRow,
  ),

  /** For a desk: the newest first. `photos`: those with photos that wait for somebody to look, `toLookAt` in all. */
  list: action(
    ofDesk.extend({ pile: z.enum(['live', 'ended', 'photos']) }),
    projectPage.extend({ community: named, toLookAt: z.number().int() }),
  ),
  /** Those in which a unit gives something, or the caller as a member; or in which the unit takes part. */
  ownProjects: action(
    owned.extend({ as: z.enum(['provider', 'partner']).default('provider'), cursor: cursor.optional() }),
    projectPage,
  ),
  show: action(z.object({ project: projectId }), projectView),
  /** `photos`: of what was done, with the step that says so. */
  step: action(
    z
      .object({
        ...{ project: projectId, version: z.number().int(), step: projectStep },
        ...{ words: optionalWords(300), photos: someFiles.default([]) },
      })
      .refine(({ step, words: said }) => said !== '' || !withWords.includes(step), {
        path: ['words'],
        message: '请写明情况，另一方会看到',
      }),
    projectView,
  ),
  decidePhoto: action(z.object({ project: projectId, ...photoSaid }), projectView),
  /** Public: what is on in a community, and what has come of it; where the reader lives when absent. */
  ofCommunity: action(
    z.object({ community: areaCode.optional(), cursor: cursor.optional() }),
    z.object({ community: named, projects: z.array(publicProject), next: cursor.nullable() }),
  ),
})
