import { areaCode, memberId, wishId } from '../../contract/ids'
import { position, type Position } from '../../contract/place'
import type { TeamRow, WishRow } from '../../contract/wishes'
import type { PhotoReader } from '../../domain/access/photos'
import { maskPhone } from '../../domain/privacy/mask-phone'
import { maskText } from '../../domain/privacy/mask-text'
import { isOld, isSilent } from '../../domain/serving/wish'
import { unseal } from '../privacy/seal'
import type { MemberDocument } from '../repositories/documents/member'
import type { WishDocument } from '../repositories/documents/wish'
import { noSums, sumsOf } from '../repositories/ledgers'
import { membersByIds } from '../repositories/members'
import { photoKey } from '../repositories/photos'
import { carriedPhotoUrls, photosOf, type PhotoUrls } from './photo-urls'

/** As what somebody looks at a wish: as any member, as who has claimed it or asked for it, or as a desk or worker above it. */
export type Eyes = 'member' | 'claimer' | 'asker' | 'office'

/** Whom to ask for and where, opened. */
export const contactIn = ({ contact }: Pick<WishDocument, 'contact'>): NonNullable<WishRow['contact']> => ({
  name: unseal(contact.name),
  phone: unseal(contact.phone),
  door: unseal(contact.door),
})

/** Where it is, opened; null: nobody knows. */
export const positionIn = ({ at }: WishDocument['contact']): Position | null =>
  at === '' ? null : position.parse(JSON.parse(unseal(at)))

const isUnderWay = ({ state }: WishDocument): boolean => state === 'claimed' || state === 'done'

/** Who has claimed it sees it as long as he has something to do there; who looks from above has to say why he wants to. */
const contactFor = (wish: WishDocument, eyes: Eyes): WishRow['contact'] => {
  if (eyes === 'asker' || (eyes === 'claimer' && isUnderWay(wish))) return contactIn(wish)
  if (eyes !== 'office') return null
  const { phone } = contactIn(wish)
  return { name: '', phone: phone === '' ? '' : maskPhone(phone), door: '' }
}

/** No member is shown as one of a unit that says he is not. */
const unitNameOf = ({ unit, membership }: MemberDocument): string =>
  membership === 'declined' ? '' : (unit?.name ?? '')

const comerFor = (eyes: Eyes, comer: MemberDocument | undefined): WishRow['comer'] =>
  comer === undefined || eyes === 'member' ? null : { name: comer.name, unitName: unitNameOf(comer) }

interface Surroundings {
  readonly comer: MemberDocument | undefined
  readonly urls: PhotoUrls
  readonly now: Date
}

/** Who only looks on reads it as neighbours may. */
const saidFor = ({ words, when }: WishDocument, eyes: Eyes): Pick<WishRow, 'words' | 'when'> =>
  eyes === 'member' ? { words: maskText(words), when: maskText(when) } : { words, when }

/** Who looks on as any member sees none of the photos: they may show somebody's home. */
const readers: Readonly<Record<Eyes, PhotoReader | null>> = {
  member: null,
  claimer: 'colleague',
  asker: 'served',
  office: 'desk',
}

/** The photos of what was done, for each of these readers. */
const photosFor = (wishes: readonly WishDocument[], eyesOf: (wish: WishDocument) => Eyes): Promise<PhotoUrls> =>
  carriedPhotoUrls(
    wishes.flatMap((carrier) => {
      const reader = readers[eyesOf(carrier)]
      const photos = photosOf(carrier.done?.photos ?? [], eyesOf(carrier) === 'claimer')
      return reader === null ? [] : [{ carrier, photos, reader }]
    }),
  )

const doneFor = ({ done, photoStates }: WishDocument, urls: PhotoUrls): WishRow['done'] => {
  if (done === null) return null
  const shown = done.photos.filter((file) => urls.has(file))
  return {
    ...done,
    photos: shown.map((file) => urls.get(file) ?? ''),
    checking: shown.filter((file) => (photoStates[photoKey(file)]?.check ?? 'pending') === 'pending').length,
  }
}

const rowOf = (wish: WishDocument, eyes: Eyes, { comer, urls, now }: Surroundings): WishRow => ({
  ...{ id: wishId.parse(wish._id), version: wish.version, kind: wish.kind, ...saidFor(wish, eyes) },
  community: { code: areaCode.parse(wish.community.code), name: wish.community.name },
  ...{ areaName: wish.place.areaName, isFirst: wish.group !== 'none', isUrgent: wish.isUrgent },
  group: eyes === 'member' ? null : wish.group,
  ...{ isForOther: wish.isForOther, isOwn: eyes === 'asker', isClaimer: eyes === 'claimer' },
  ...{ contact: contactFor(wish, eyes), state: wish.state, outcome: wish.outcome, comer: comerFor(eyes, comer) },
  ...{ done: doneFor(wish, urls), answer: wish.answer, note: eyes === 'member' ? '' : wish.note },
  ...{ isOld: isOld(wish, now), isSilent: isSilent(wish, now), createdAt: wish.createdAt },
})

/** @param eyesOf as what the caller looks at each of them */
export const wishRows = async (
  wishes: readonly WishDocument[],
  eyesOf: (wish: WishDocument) => Eyes,
  now: Date,
): Promise<WishRow[]> => {
  const claimers = wishes.flatMap(({ claim }) => (claim === null || claim.member === '' ? [] : [claim.member]))
  const [members, urls] = await Promise.all([membersByIds([...new Set(claimers)]), photosFor(wishes, eyesOf)])
  return wishes.map((wish) => rowOf(wish, eyesOf(wish), { comer: members.get(wish.claim?.member ?? ''), urls, now }))
}

/** A help team as those see it who call it. */
export const teamRows = async (members: readonly MemberDocument[]): Promise<TeamRow[]> => {
  const sums = await sumsOf(members.map(({ _id }) => _id))
  return members.map((member) => ({
    ...{ id: memberId.parse(member._id), name: member.name, unitName: unitNameOf(member) },
    ...{ gridName: member.grid?.name ?? null, skills: member.skills, freeTimes: member.freeTimes },
    minutes: (sums.get(member._id) ?? noSums).minutes,
  }))
}
