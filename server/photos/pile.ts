import type { OutputOf } from '../../contract/action'
import type { requests } from '../../contract/requests'
import { shownCarrier, shownCarrierLabels, type ShownCarrier } from '../../contract/vocabulary/shown-carrier'
import { desksOf } from '../../domain/access/parties'
import { decidesOnPhotos, isUnclear } from '../../domain/access/photos'
import { ownIds } from '../reporting/own-ids'
import type { RequestDocument } from '../repositories/documents/request'
import { shownDocuments, type ShownDocument } from '../repositories/documents/shown'
import { countUnclear, cursorAfterUnclear, unclearIn, type Unclear } from '../repositories/photos'
import { countUnclearPhotos, withUnclearPhotos, type Page } from '../repositories/request-lists'
import { toRequest } from '../repositories/request-state'
import type { Call } from '../serve/serve'
import { carriedPhotoUrls, filesStanding, photosOf, photosStanding, photoUrls } from '../views/photo-urls'
import { requestRows } from '../views/request-row'

type Row = OutputOf<typeof requests.unclearPhotos>['rows'][number]
type Told = OutputOf<typeof requests.unclearPhotos>

/** What waits, of whichever kind. */
type Waiting =
  | { readonly in: 'requests'; readonly document: RequestDocument }
  | { readonly in: ShownCarrier; readonly document: ShownDocument }

/** Of all communities below the desks of the caller; what he shows himself others look at. */
const shownToLookAt = async (call: Call): Promise<Unclear> => ({
  areas: desksOf(call.actor).map(({ area }) => area),
  butOf: await ownIds(call),
})

/** Over how many documents desks of the caller have photos to look at. */
export const countUnclearOver = async (call: Call): Promise<number> => {
  const asked = await shownToLookAt(call)
  const counts = await Promise.all([
    countUnclearPhotos(call.actor),
    ...shownCarrier.options.map((name) => countUnclear(name, asked)),
  ])
  return counts.reduce((sum, count) => sum + count, 0)
}

const momentOf = ({ document }: Waiting): number => document.photosUnclearAt?.getTime() ?? 0

/** As every one of the lists has it: the latest first, then by ids. */
const latestFirst = (a: Waiting, b: Waiting): number =>
  momentOf(b) - momentOf(a) || (a.document._id < b.document._id ? 1 : -1)

const waitingFor = async ({ cursor, limit }: Page, call: Call): Promise<Waiting[]> => {
  const asked = await shownToLookAt(call)
  const [raised, ...shown] = await Promise.all([
    withUnclearPhotos(call.actor, { cursor, limit }),
    ...shownCarrier.options.map(async (name) => {
      // One more than asked for tells whether there is a next page.
      const { rows } = await unclearIn(name, shownDocuments[name], { ...asked, cursor, size: limit + 1 })
      return rows.map((document) => ({ in: name, document }))
    }),
  ])
  return [...raised.map((document) => ({ in: 'requests' as const, document })), ...shown.flat()].sort(latestFirst)
}

const rowsOfRequests = async (documents: readonly RequestDocument[], call: Call): Promise<Row[]> => {
  const mine = documents.map(toRequest).filter((request) => decidesOnPhotos(call.actor, request))
  const [rows, urls] = await Promise.all([requestRows(mine, call), photoUrls(mine, call.actor)])
  return rows.map(({ id, title, categoryName, areaName }, n) => ({
    ...{ in: 'requests', id, title, about: [categoryName, areaName].join(' · ') },
    photosByHand: photosStanding(mine[n]!, isUnclear, urls),
  }))
}

const filesOf = ({ given }: ShownDocument): string[] => given.map(({ file }) => file)

type OfShown = Extract<Waiting, { in: ShownCarrier }>

const rowsOfShown = async (waiting: readonly OfShown[]): Promise<Row[]> => {
  const urls = await carriedPhotoUrls(
    waiting.map(({ document }) => ({
      carrier: document,
      photos: photosOf(filesOf(document), false),
      reader: 'desk',
    })),
  )
  return waiting.map(({ in: name, document }) => ({
    ...{ in: name, id: document._id, title: document.title },
    about: [shownCarrierLabels[name], document.community.name].join(' · '),
    photosByHand: filesStanding(document, filesOf(document), isUnclear, urls),
  }))
}

/** What waits for the desks of the caller to look at its photos: one pile of everything that has some. */
export const unclearOver = async (page: Page, call: Call): Promise<Told> => {
  const waiting = await waitingFor(page, call)
  const shown = waiting.slice(0, page.limit)
  const last = shown.at(-1)
  const rows = await Promise.all([
    rowsOfRequests(
      shown.flatMap((one) => (one.in === 'requests' ? [one.document] : [])),
      call,
    ),
    rowsOfShown(shown.filter((one) => one.in !== 'requests')),
  ])
  const byId = new Map(rows.flat().map((row) => [row.id, row]))
  return {
    rows: shown.flatMap(({ document }) => byId.get(document._id) ?? []),
    next: waiting.length > page.limit && last !== undefined ? cursorAfterUnclear(last.document) : null,
  }
}
