import { listAt, openPage } from '../routes'

export const auditList = listAt('审计', '/audit/pages/audits/index')

/** @param number of the request: 20261122-0317 */
export const openCaseFile = (number: string): void =>
  openPage(`/audit/pages/case-file/index?number=${encodeURIComponent(number)}`)
