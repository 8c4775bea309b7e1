import type { DepartmentScoreView } from '../../contract/assessment'
import { mayBeExcellent, mustRectify } from '../../domain/statistics/department-score'
import type { BodyScore } from '../../domain/statistics/department-scores'
import { areasByCode } from '../repositories/areas'
import { departments } from '../repositories/whistle-lists'
import { departmentName } from './lists-view'

/** Scores with the names of those who have them: 榆园街道综合执法中队. */
export const departmentScoreViews = async (scores: readonly BodyScore[]): Promise<DepartmentScoreView[]> => {
  const [areas, bodies] = await Promise.all([areasByCode([...new Set(scores.map(({ area }) => area))]), departments()])
  const areaName = new Map(areas.map(({ _id, name }) => [_id, name]))
  return scores.map((one) => ({
    id: `${one.department}-${one.area}`,
    name: `${areaName.get(one.area) ?? ''}${departmentName(one.department, bodies)}`,
    score: one.score,
    grade: one.grade,
    whistles: one.rated + one.unrated,
    rated: one.rated,
    inTime: one.inTime,
    mayBeExcellent: mayBeExcellent(one),
    mustRectify: mustRectify(one),
  }))
}
