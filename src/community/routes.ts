import { openPage } from '../routes'

/** The list of whistle matters. */
export const openMatters = (): void => openPage('/community/pages/matters/index')

/** How departments did in a year. */
export const openAssessment = (): void => openPage('/community/pages/assessment/index')

/** @param dispatch opens the list of who may get it at once */
export const openCase = (id: string, dispatch = false): void =>
  openPage(`/community/pages/case/index?id=${encodeURIComponent(id)}${dispatch ? '&dispatch=1' : ''}`)
