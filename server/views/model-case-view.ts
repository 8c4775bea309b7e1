import { areaCode, awardRoundId, modelCaseId } from '../../contract/ids'
import type { AwardRound, ModelCaseRow, ModelCaseView } from '../../contract/model-cases'
import type { PhotoReader } from '../../domain/access/photos'
import { maskNumbers } from '../../domain/privacy/mask-text'
import type { AwardRoundDocument, ModelCaseDocument } from '../repositories/documents/model-case'
import { carriedPhotoUrls, photosOf, type PhotoUrls } from './photo-urls'
import { anyMember, shownNames, type ShownNames } from './shown-names'

/** Who looks at a case: whether it is his, and otherwise as what. */
export interface CaseReader {
  readonly isOwn: boolean
  readonly as: PhotoReader
}

/** What a case shows of itself besides its words. */
interface Shown {
  readonly names: ShownNames
  readonly urls: PhotoUrls
  readonly files: readonly string[]
}

/** Who has written it, and the desks, read it as it was written. */
const wordsOf = ({ title, done, result }: ModelCaseDocument, { isOwn, as: reader }: CaseReader) =>
  isOwn || reader === 'desk'
    ? { title, done, result }
    : { title: maskNumbers(title), done: maskNumbers(done), result: maskNumbers(result) }

const rowOf = (modelCase: ModelCaseDocument, { names, urls, files }: Shown, reader: CaseReader): ModelCaseRow => {
  const { _id, version, state, by, community, submittedAt, publishedAt, awards } = modelCase
  return {
    ...{ id: modelCaseId.parse(_id), version, state, class: modelCase.class, ...wordsOf(modelCase, reader) },
    by: { kind: by.kind, name: by.kind === 'member' ? (names.get(by.id) ?? anyMember) : by.name },
    community: { code: areaCode.parse(community.code), name: community.name },
    photos: files.flatMap((file) => urls.get(file) ?? []),
    ...{ submittedAt, publishedAt },
    awards: awards.map((award) => ({ ...award, round: awardRoundId.parse(award.round) })),
  }
}

/** For lists: each with its first photo. */
export const modelCaseRows = async (
  cases: readonly ModelCaseDocument[],
  readerOf: (modelCase: ModelCaseDocument) => CaseReader,
): Promise<ModelCaseRow[]> => {
  const first = ({ photos }: ModelCaseDocument): string[] => photos.slice(0, 1)
  const carried = cases.map((modelCase) => {
    const { isOwn: own, as: reader } = readerOf(modelCase)
    return { carrier: modelCase, photos: photosOf(first(modelCase), own), reader }
  })
  const [names, urls] = await Promise.all([shownNames(cases), carriedPhotoUrls(carried)])
  return cases.map((modelCase) => rowOf(modelCase, { names, urls, files: first(modelCase) }, readerOf(modelCase)))
}

/** @param open rounds in which it may be nominated by the reader */
export const modelCaseView = async (
  modelCase: ModelCaseDocument,
  { isOwn, as: reader }: CaseReader,
  { steps, open }: { readonly steps: ModelCaseView['steps']; readonly open: readonly AwardRoundDocument[] },
): Promise<ModelCaseView> => {
  const { photos: files, note } = modelCase
  const [names, urls] = await Promise.all([
    shownNames([modelCase]),
    carriedPhotoUrls([{ carrier: modelCase, photos: photosOf(files, isOwn), reader }]),
  ])
  const row = rowOf(modelCase, { names, urls, files }, { isOwn, as: reader })
  return {
    ...row,
    hiddenPhotos: files.length - row.photos.length,
    note: isOwn || reader === 'desk' ? note : '',
    steps,
    rounds: open.map(({ _id, name }) => ({ id: awardRoundId.parse(_id), name })),
  }
}

export const awardRoundView = ({ _id, name, year, until }: AwardRoundDocument, now: Date): AwardRound => ({
  ...{ id: awardRoundId.parse(_id), name, year, until },
  isOver: now >= until,
})
