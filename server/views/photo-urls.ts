import type { PhotoByHand } from '../../contract/photos-by-hand'
import type { PhotoCheck } from '../../contract/vocabulary/photo-check'
import type { Actor } from '../../domain/access/actor'
import { looksFromDesk } from '../../domain/access/hidden'
import { isShownTo, isUnchecked, type PhotoReader } from '../../domain/access/photos'
import type { Request } from '../../domain/request/request'
import { temporaryUrls } from '../cloud/files'
import { isDoneBy } from '../privacy/pseudonym'
import { photoKey } from '../repositories/photos'
import { rememberedByKey } from '../repositories/remembered-by-key'

/** Addresses by the file that was uploaded; what this reader may not see is not among them. */
export type PhotoUrls = ReadonlyMap<string, string>

export interface Photo {
  readonly file: string
  /** Whether the reader took it himself. */
  readonly own: boolean
}

/** What has photos, as far as that matters here. */
type Carrier = Pick<Request, 'photoStates'>

/** What is shown of a file: the copy that tells nothing but the picture, or to who took it the photo itself until that is made. */
const shown = ({ photoStates }: Carrier, { file, own }: Photo, reader: PhotoReader): string | null => {
  const state = photoStates[photoKey(file)]
  if (own) return state?.clean ?? file
  return state !== undefined && isShownTo(reader, state.check) ? state.clean : null
}

/** They are good for far longer than they are kept here. */
const rememberedUrls = rememberedByKey(temporaryUrls)

const addresses = async (shownBy: ReadonlyMap<string, string>): Promise<PhotoUrls> => {
  const urls = await rememberedUrls([...new Set(shownBy.values())])
  return new Map([...shownBy].flatMap(([file, copy]) => (urls.has(copy) ? [[file, urls.get(copy) ?? '']] : [])))
}

const collect = (carrier: Carrier, photos: readonly Photo[], reader: PhotoReader): [string, string][] =>
  photos.flatMap((photo) => {
    const copy = shown(carrier, photo, reader)
    return copy === null ? [] : [[photo.file, copy]]
  })

const readerOf = (actor: Actor, request: Request): PhotoReader => (looksFromDesk(actor, request) ? 'desk' : 'colleague')

const raisedPhotos = ({ photos, reporter }: Request, actor: Actor): Photo[] =>
  photos.map((file) => ({ file, own: reporter.person !== '' && reporter.person === actor.person }))

/** Photos that came with steps; those of a department's report lie in its step as well. */
const steps = ({ id, events }: Request, actor: Actor): Photo[] =>
  events.flatMap((event) => {
    const own = event.photos.length > 0 && isDoneBy(actor.person, id, event)
    return event.photos.map((file) => ({ file, own }))
  })

/** Every photo of some requests that this reader may see. */
export const photoUrls = (requests: readonly Request[], actor: Actor): Promise<PhotoUrls> =>
  addresses(
    new Map(
      requests.flatMap((request) => {
        const photos = [...raisedPhotos(request, actor), ...steps(request, actor)]
        return collect(request, photos, readerOf(actor, request))
      }),
    ),
  )

/** The first photo of each, for lists. */
export const firstPhotoUrls = (requests: readonly Request[], actor: Actor): Promise<PhotoUrls> =>
  addresses(
    new Map(
      requests.flatMap((request) =>
        collect(request, raisedPhotos(request, actor).slice(0, 1), readerOf(actor, request)),
      ),
    ),
  )

/** The first photo of each that the public may see. */
export const publicPhotoUrls = (requests: readonly Request[]): Promise<PhotoUrls> =>
  addresses(
    new Map(requests.flatMap((request) => collect(request, photosOf(request.photos.slice(0, 1), false), 'public'))),
  )

/** Files of which the reader has taken none, unless all are his. */
export const photosOf = (files: readonly string[], own: boolean): Photo[] => files.map((file) => ({ file, own }))

/** Of how many not everybody is shown what is on them: they are being checked, or have not passed, be it that who took them sees them. */
export const countNotPublic = ({ photoStates }: Carrier, files: readonly string[]): number =>
  files.filter((file) => !isShownTo('public', photoStates[photoKey(file)]?.check ?? 'pending')).length

/** The photos of some documents for readers each of whom looks at one of them. */
export const carriedPhotoUrls = (
  carriers: readonly {
    readonly carrier: Carrier
    readonly photos: readonly Photo[]
    readonly reader: PhotoReader
  }[],
): Promise<PhotoUrls> =>
  addresses(new Map(carriers.flatMap(({ carrier, photos, reader }) => collect(carrier, photos, reader))))

/** All its files, those of its steps too. */
const filesOf = ({ photos, events }: Request): string[] => [...photos, ...events.flatMap((event) => event.photos)]

/** Those of some files that stand in one of some ways, each once, with their addresses for this reader. */
export const filesStanding = (
  { photoStates }: Carrier,
  files: readonly string[],
  isWanted: (check: PhotoCheck) => boolean,
  urls: PhotoUrls,
): PhotoByHand[] =>
  [...new Set(files)].flatMap((file) => {
    const key = photoKey(file)
    const state = photoStates[key]
    return state !== undefined && isWanted(state.check)
      ? [{ key, check: state.check, photo: urls.get(file) ?? null }]
      : []
  })

/** The same of all photos of a request. */
export const photosStanding = (
  request: Request,
  isWanted: (check: PhotoCheck) => boolean,
  urls: PhotoUrls,
): PhotoByHand[] => filesStanding(request, filesOf(request), isWanted, urls)

/** How many of its photos nobody has called fit for the public yet. */
export const uncheckedPhotos = (request: Request): number =>
  filesOf(request).filter((file) => isUnchecked(request.photoStates[photoKey(file)]?.check)).length
