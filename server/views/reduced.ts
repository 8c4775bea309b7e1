import type { RequestRow, RequestView } from '../../contract/requests'
import type { Access } from '../../domain/access/parties'

/** What a neighbour may not know of another's request: where exactly, what the photo shows, how it was sent about. */
const unnamed = { at: null, photo: null, arrival: [], confidential: false, mark: null, together: null } as const

/** A row for readers who see less than all. How much time others have is no matter of who had it once. */
export const reduced = (row: RequestRow, access: Access): RequestRow =>
  access === 'full'
    ? row
    : { ...row, ...unnamed, arrival: [], address: row.areaName, due: access === 'own' ? null : row.due }

/** Of what became of it since, who had it once learns how it stands and which office has it now. */
const afterwards = {
  verification: null,
  suspension: null,
  rating: null,
  unrated: false,
  resolvedBy: null,
  extensionUnit: null,
  mergedInto: null,
} as const

/** As above, of a whole view: what who has joined it, or had it once, still learns. */
export const reducedView = (view: RequestView, access: Exclude<Access, 'none'>): RequestView =>
  access === 'full'
    ? view
    : {
        ...view,
        ...reduced(view, access),
        ...(access === 'own' && { ...afterwards, assignee: { ...view.assignee, phone: null } }),
        photos: [],
        place: { ...view.place, buildingName: null, at: null, accuracy: null, detail: '', note: null },
        reporter: { name: '居民', anonymous: true, mine: false, phone: null },
        hidden: [],
        photosUnchecked: 0,
        photosByHand: [],
        reasons: [],
        approvals: [],
        joint:
          access === 'own' && view.joint ? { ...view.joint, parts: view.joint.parts.filter(({ mine }) => mine) } : null,
        marks: [],
        supervision: null,
        question: null,
        mergedHere: [],
        returnedBy: [],
      }
