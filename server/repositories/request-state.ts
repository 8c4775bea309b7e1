import { isFinal } from '../../contract/vocabulary/status'
import { seatOfAssignee } from '../../domain/access/parties'
import { openParts } from '../../domain/request/parts'
import type { Place, Reporter, Request } from '../../domain/request/request'
import { alarmOf, lateFrom } from '../../domain/request/watched'
import { cellOf } from '../../domain/routing/cell'
import type { ServiceLevel } from '../../domain/service-level/limits'
import { seal, unseal } from '../privacy/seal'
import type { RequestDocument } from './documents/request'

/** A document as the domain knows it. */
export const toRequest = ({ _id, place, reporter, ...document }: RequestDocument): Request => ({
  ...document,
  id: _id,
  reporter: { ...reporter, phone: unseal(reporter.phone) },
  place: { ...place, detail: unseal(place.detail) },
})

export const storedPlace = (place: Place): RequestDocument['place'] => {
  const [district = '', street = null, community = null] = place.path
  const cell = place.at === null ? null : cellOf(place.at)
  return { ...place, district, street, community, cell, detail: seal(place.detail) }
}

export const storedReporter = (reporter: Reporter): RequestDocument['reporter'] => ({
  ...reporter,
  phone: seal(reporter.phone),
})

/** What lists and timers ask for, derived from the state each time it is written. */
export const derived = (
  request: Request,
  level: ServiceLevel,
): Pick<RequestDocument, 'isOpen' | 'seat' | 'approvers' | 'responders' | 'alarmAt' | 'lateAt'> => ({
  isOpen: !isFinal(request.status),
  seat: seatOfAssignee(request.assignee, request),
  approvers: [...new Set(request.approvals.map(({ to }) => seatOfAssignee(to, request)))],
  responders:
    request.status === 'joint' && request.joint !== null
      ? [...new Set(openParts(request.joint).map(({ assignee }) => seatOfAssignee(assignee, request)))]
      : [],
  alarmAt: alarmOf(request, level),
  lateAt: lateFrom(request),
})
