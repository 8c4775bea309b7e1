import type { Seed } from '../../local/cloud'
import type { RequestView } from '../../contract/requests'
import { holderOf, withLists } from './departments'
import { told, type Phone, type Product } from './product'
import { codes, people, smallDistrict } from './small-district'

const tree = [codes.district, codes.street, codes.community]

const post = (id: string, name: string, path: readonly string[], holder: string) => ({
  _id: id,
  name,
  duty: id.split('-')[1],
  area: path.at(-1),
  path,
  holder,
  deputies: [],
  staff: [holder],
  phone: null,
})

/** In the second grid, far from the first. */
export const inNeighbour: [number, number] = [117.5065, 34.801]

/** Who comes beside those of the small district. */
export const staff = {
  chief: 'oChiefAAAAAAAAAAAAAAAAAAAAAA',
  police: 'oPoliceAAAAAAAAAAAAAAAAAAAAA',
  seat: 'oDeskCommunityBBBBBBBBBBBBBB',
  third: 'oResidentCCCCCCCCCCCCCCCCCCC',
} as const

export const staffPosts = {
  chief: `${codes.grid}-gridChief-01`,
  police: `${codes.community}-communityPolice-01`,
  seat: `${codes.community}-communityDesk-02`,
  neighbourChief: `${codes.neighbour}-gridChief-01`,
} as const

/** The small district with chiefs (in the second grid its worker himself), police, a second seat at the community's desk, and all departments. */
export const office = (): Seed => {
  const seed = withLists(smallDistrict())
  return {
    ...seed,
    collections: {
      ...seed.collections,
      posts: [
        ...(seed.collections.posts ?? []),
        post(staffPosts.chief, '青檀社区 01 网格长', [...tree, codes.grid], staff.chief),
        post(staffPosts.neighbourChief, '青檀社区 02 网格长', [...tree, codes.neighbour], people.neighbour),
        post(staffPosts.police, '青檀社区民警', tree, staff.police),
        post(staffPosts.seat, '青檀社区工作台二席', tree, staff.seat),
      ],
    },
  }
}

const everything = {
  categories: [],
  areaClasses: [],
  placeLevels: [],
  propertyModes: [],
  urgencies: [],
  time: null,
}

/** A rule by which the police of the community are told of everything. */
export const policeIsTold = {
  ...{ _id: 'police', order: 1, name: '治安联动', enabled: true, department: null },
  ...{ when: everything, duties: ['gridWorker'], copies: ['communityPolice'] },
}

/** With a rule by which the police are told of what is of one category. */
export const telling = ({ collections, ...seed }: Seed, category: string): Seed => {
  const rule = { ...policeIsTold, when: { ...everything, categories: [category] } }
  return { ...seed, collections: { ...collections, routingRules: [rule] } }
}

const everybody = {
  ...people,
  ...staff,
  squadron: holderOf('squadron'),
  civilAffairs: holderOf('civilAffairs'),
} as const
export type Persona = keyof typeof everybody
export const openidOf = (who: Persona): string => everybody[who]
export const personas = Object.keys(everybody) as Persona[]

/** A phone for everybody. */
export const phonesOf = async (product: Product): Promise<Readonly<Record<Persona, Phone>>> =>
  Object.fromEntries(
    await Promise.all(personas.map(async (who) => [who, await product.phone(everybody[who])] as const)),
  ) as Record<Persona, Phone>

/** A photo that is this person's own. */
export const photoOf = async (phone: Phone, name = 'photo.jpg', bytes?: Buffer): Promise<string> =>
  phone.upload(`${told(await phone.call('people', 'me', {})).uploads}/${name}`, bytes)

export const read = async (phone: Phone, { id }: Pick<RequestView, 'id'>): Promise<RequestView> =>
  told(await phone.call('requests', 'read', { id }))

/** Titles of what somebody was told, the newest first: of everything, or of one request. */
export const titles = async (phone: Phone, about?: Pick<RequestView, 'id'>): Promise<string[]> =>
  told(await phone.call('inbox', 'list', {}))
    .notices.filter(({ request }) => about === undefined || request === about.id)
    .map(({ title }) => title)
