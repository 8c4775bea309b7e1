import { openPage } from '../routes'

/** @param number of the request: 20261122-0317 */
export const openCaseFile = (number: string): void =>
  openPage(`/audit/pages/case-file/index?number=${encodeURIComponent(number)}`)
