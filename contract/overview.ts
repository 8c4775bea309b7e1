import './jitless'
import { action, actionsOf } from './action'
import { promiser, quarter } from './appraisal'
import { year } from './figures'
import { areaCode, cursor, unitId } from './ids'
import { instant } from './instant'
import { month } from './members'
import { newOrganisationsOf } from './new-organisations'
import { sheetFile } from './rosters'
import { assessmentGrade } from './vocabulary/assessment-grade'
import { coverage } from './vocabulary/coverage'
import * as z from 'zod'

const named = z.object({ code: areaCode, name: z.string() })

/** What is counted, for which area, and when; null before anything was counted for the first time. */
const counted = z.object({ area: named, month, asOf: instant.nullable() })

export const communityFigures = z.object({
  community: named,
  streetName: z.string(),
  coverage,
  /** Units that have reported in, that wait for the community's yes on a seat, and that wait for a seat. */
  units: z.number().int(),
  asked: z.number().int(),
  waiting: z.number().int(),
  /** Seats that are free. */
  free: z.number().int(),
  /** Members who have reported in, and of these who have not checked in this month. */
  members: z.number().int(),
  behind: z.number().int(),
  toConfirm: z.number().int(),
})
export type CommunityFigures = z.infer<typeof communityFigures>

export const coverageTotals = z.object({
  communities: z.number().int(),
  byCoverage: z.record(coverage, z.number().int()),
  units: z.number().int(),
  free: z.number().int(),
  members: z.number().int(),
  behind: z.number().int(),
})
export type CoverageTotals = z.infer<typeof coverageTotals>

export const unitFigures = z.object({
  unit: unitId,
  name: z.string(),
  community: named,
  /** In-service members by the unit's own word, members whom it has confirmed, and of these who have reported in and who have checked in. */
  declared: z.number().int(),
  members: z.number().int(),
  reportedIn: z.number().int(),
  checkedIn: z.number().int(),
  /** Whose check-in of this month was sent later and waits for a desk. */
  claimed: z.number().int(),
  /** 0 to 1: who has reported in of all; who has checked in this month of those whose check-in does not wait for a desk. */
  reportedInRate: z.number(),
  checkInRate: z.number(),
  /** Of the quarter. */
  services: z.number().int(),
  minutes: z.number().int(),
  /** Of the year. */
  commitments: z.number().int(),
  completed: z.number().int(),
  /** On the last quarterly card; null before there is one. */
  grade: assessmentGrade.nullable(),
})
export type UnitFigures = z.infer<typeof unitFigures>

/** By what units are put in order. */
export const unitOrder = z.enum(['reportedInRate', 'checkInRate', 'minutes'])
export type UnitOrder = z.infer<typeof unitOrder>

/** The caller's own area and the month that runs when absent; a month counts on for three days after its end. */
const area = { area: areaCode.optional(), month: month.optional() }
/** All when absent. */
const ofCoverage = z.object({ ...area, coverage: coverage.optional() })
const ofUnits = z.object({ ...area, order: unitOrder, lowestFirst: z.boolean() })
const page = { cursor: cursor.optional() }
const next = { next: cursor.nullable() }

/** How far 双报到 has come in an area, for the desks above it. Counted by a timer each hour. */
export const overview = actionsOf('overview', {
  coverage: action(
    ofCoverage.extend(page),
    counted.extend({ cap: z.number().int(), totals: coverageTotals, communities: z.array(communityFigures), ...next }),
  ),
  participation: action(ofUnits.extend(page), counted.extend({ quarter, units: z.array(unitFigures), ...next })),
  /** Each is written down for an auditor. */
  exportCoverage: action(ofCoverage, sheetFile),
  exportParticipation: action(ofUnits, sheetFile),
  /** What units, or members, have promised in a year and what came of it, as it stands now. */
  exportCommitments: action(z.object({ area: areaCode.optional(), year, by: promiser.default('unit') }), sheetFile),
  /** The register of new organisations as it stands now. */
  exportNewOrganisations: action(newOrganisationsOf, sheetFile),
})
