import './jitless'
import { action } from './action'
import { areaCode, categoryCode, clientKey, fileId, postId } from './ids'
import { optionalPhone } from './phone'
import { placeInput } from './place'
import { requestView } from './request-view'
import { words } from './words'
import * as z from 'zod'

export const photos = z.array(fileId).max(9, '最多 9 张照片')

const told = {
  clientKey,
  text: words(500, '请说一句发生了什么'),
  category: categoryCode,
  place: placeInput,
  photos: photos.default([]),
}

/** The ways in which a request begins. Each is safe to repeat with the same client key. */
export const entries = {
  raise: action(
    z.object({
      ...told,
      anonymous: z.boolean().default(false),
      /** Where he can be called; left out when he is anonymous. */
      phone: optionalPhone,
      /** Seen by those who handle it and nobody else. */
      confidential: z.boolean().default(false),
      /** The post that the complaint is about: it is kept away from it. */
      about: postId.nullable().default(null),
    }),
    requestView,
  ),
  /** A worker's own find: fixed on the spot (with a photo of before and one of after), his to do, or the desk's to dispatch. */
  report: action(
    z
      .object({
        ...told,
        post: postId.optional(),
        outlook: z.discriminatedUnion('kind', [
          z.object({
            kind: z.literal('fixed'),
            note: words(500, '请写一句怎么办的'),
            photos: photos.min(1, '请拍一张办好后的照片'),
          }),
          z.object({ kind: z.literal('mine') }),
          z.object({ kind: z.literal('desk') }),
        ]),
      })
      .refine(({ outlook, photos }) => outlook.kind !== 'fixed' || photos.length > 0, {
        path: ['photos'],
        message: '请拍一张处理前的照片',
      }),
    requestView,
  ),
  /** A desk writes down what somebody says on the phone or at the counter. */
  register: action(z.object({ ...told, caller: words(20, '请写下怎么称呼来电人'), phone: optionalPhone }), requestView),
  /** A department asks a community to do something; off the access list the street has to agree first. */
  entrust: action(
    z.object({
      clientKey,
      text: words(500, '请写下要社区办什么'),
      category: categoryCode,
      community: areaCode,
      /** Number of the item on the access list; null when it is not on it. */
      item: z.string().max(16).nullable(),
      photos: photos.default([]),
    }),
    requestView,
  ),
}
