import type { RequestRow, RequestView } from '../../contract/requests'
import type { Access } from '../../domain/access/parties'

/** What a neighbour may not know of another's request: where exactly, what the photo shows, how it was sent about. */
const unnamed = { at: null, photo: null, arrival: [], confidential: false, mark: null, together: null } as const

/** A row for readers who see less than all. */
export const reduced = (row: RequestRow, access: Access): RequestRow =>
  access === 'full' ? row : { ...row, ...unnamed, arrival: [], address: row.areaName }

/** As above, of a whole view: what who has joined it, or had it once, still learns. */
export const reducedView = (view: RequestView, access: Exclude<Access, 'none'>): RequestView =>
  access === 'full'
    ? view
    : {
        ...view,
        ...reduced(view, access),
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
      }
