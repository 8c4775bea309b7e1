import type { CommunityFigures, CoverageTotals, UnitFigures } from '../../contract/overview'
import { areaCode, unitId } from '../../contract/ids'
import { coverage } from '../../contract/vocabulary/coverage'
import type { CommunityFiguresDocument, UnitFiguresDocument } from '../repositories/documents/figures'

const named = ({ code, name }: CommunityFiguresDocument['community']) => ({ code: areaCode.parse(code), name })

export const communityFiguresView = (figures: CommunityFiguresDocument): CommunityFigures => {
  const { streetName, units, asked, waiting, free, members, behind, toConfirm } = figures
  return {
    ...{ community: named(figures.community), streetName, coverage: figures.coverage },
    ...{ units, asked, waiting, free, members, behind, toConfirm },
  }
}

export const coverageTotals = (all: readonly CommunityFiguresDocument[]): CoverageTotals => {
  const sum = (field: 'units' | 'free' | 'members' | 'behind'): number =>
    all.reduce((total, figures) => total + figures[field], 0)
  const having = (one: CommunityFiguresDocument['coverage']): number =>
    all.filter((figures) => figures.coverage === one).length
  return {
    communities: all.length,
    byCoverage: Object.fromEntries(coverage.options.map((one) => [one, having(one)])) as CoverageTotals['byCoverage'],
    ...{ units: sum('units'), free: sum('free'), members: sum('members'), behind: sum('behind') },
  }
}

export const unitFiguresView = (figures: UnitFiguresDocument): UnitFigures => {
  const { name, declared, members, reportedIn, checkedIn, claimed, reportedInRate, checkInRate } = figures
  const { services, minutes, commitments, completed, grade } = figures
  return {
    ...{ unit: unitId.parse(figures.unit), name, community: named(figures.community) },
    ...{ declared, members, reportedIn, checkedIn, claimed, reportedInRate, checkInRate },
    ...{ services, minutes, commitments, completed, grade },
  }
}
