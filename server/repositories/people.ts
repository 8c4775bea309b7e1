import * as z from 'zod'
import type { Actor } from '../../domain/access/actor'
import { mayActFor } from '../../domain/posts/on-duty'
import {
  addDocument,
  command,
  findDocuments,
  readDocument,
  readJoined,
  removeDocuments,
  updateDocuments,
  type Where,
} from '../cloud/database'
import { personDocument, type PersonDocument } from './documents/person'
import { fromName } from './cursors'
import { postDocument, type PostDocument } from './documents/post'
import { requestDocument, type RequestDocument } from './documents/request'
import { asShown, postsWithStaff } from './posts'

/** Somebody who has never told us anything. */
const newcomer = (openid: string): PersonDocument => ({
  _id: openid,
  name: '居民',
  roles: ['resident'],
  home: null,
  elder: false,
  phone: '',
})

export const personBy = async (openid: string): Promise<PersonDocument> =>
  (await readDocument('people', openid, personDocument)) ?? newcomer(openid)

const personWithPosts = personDocument.extend({ posts: z.array(postDocument) })

const postsOf = (openid: string, as: string) => ({ from: 'posts', field: 'staff', value: openid, as }) as const

/** Who has no document yet may have posts all the same. */
const withPosts = async (openid: string): Promise<z.infer<typeof personWithPosts>> =>
  (await readJoined('people', openid, [postsOf(openid, 'posts')], personWithPosts)) ?? {
    ...newcomer(openid),
    posts: await postsWithStaff(openid),
  }

/** Somebody who asks. */
export interface Who {
  readonly actor: Actor
  readonly person: PersonDocument
  /** What he asks about, as it lay there just now, where that was read with him. */
  readonly request?: RequestDocument
}

/** Somebody of whom nothing is looked up: he may do what everybody may. */
export const anybody = (openid: string): Who => {
  const person = newcomer(openid)
  return { person, actor: { person: openid, name: person.name, roles: person.roles, posts: [] } }
}

const acting = (person: PersonDocument, posts: readonly PostDocument[], now: Date): Who => {
  const held = asShown(posts)
    .filter((post) => mayActFor(post, person._id, now))
    .map(({ _id, name, duty, area }) => ({ id: _id, name, duty, area }))
  return { person, actor: { person: person._id, name: person.name, roles: person.roles, posts: held } }
}

/** Somebody with the posts that he may act for at this moment. */
export const actorBy = async (openid: string, now: Date): Promise<Who> => {
  const { posts, ...person } = await withPosts(openid)
  return acting(person, posts, now)
}

const requestWithReader = requestDocument.extend({
  readers: z.array(personDocument),
  readersPosts: z.array(postDocument),
})

/** The same, and the request that he asks about, by one call. */
export const actorAt = async (request: string, openid: string, now: Date): Promise<Who> => {
  const reader = { from: 'people', field: '_id', value: openid, as: 'readers' } as const
  const besides = [reader, postsOf(openid, 'readersPosts')]
  const found = await readJoined('requests', request, besides, requestWithReader)
  if (found === null) return actorBy(openid, now)
  const { readers, readersPosts, ...document } = found
  return { ...acting(readers[0] ?? newcomer(openid), readersPosts, now), request: document }
}

/** Members of staff whose name begins with a text. */
export const staffNamed = (text: string, limit: number): Promise<PersonDocument[]> =>
  findDocuments('people', personDocument, {
    where: fromName({ roles: 'staff' }, text, undefined),
    order: [['name', 'asc']],
    limit,
  })

/** What people are called, by OPENID; who has never told us anything is not among them. */
export const namesOf = async (people: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (people.length === 0) return new Map()
  const found = await findDocuments('people', personDocument.pick({ _id: true, name: true }), {
    where: { _id: command.in([...people]) },
    fields: ['name'],
    limit: 1000,
  })
  return new Map(found.map(({ _id, name }) => [_id, name]))
}

/** Who told us that he lives in this area. */
export const peopleLivingIn = (area: string): Promise<PersonDocument[]> =>
  findDocuments('people', personDocument, { where: { 'home.area': area }, limit: 1000 })

/** Changes what a person has told about himself; a newcomer is written down first. */
export const savePerson = async (
  openid: string,
  change: Partial<Pick<PersonDocument, 'elder' | 'home' | 'phone'>>,
): Promise<void> => {
  await addDocument('people', newcomer(openid))
  await updateDocuments('people', { _id: openid }, change)
}

/** Every document whose id begins with somebody's: a colon follows it, and a semicolon comes next after that. */
const ofPerson = (person: string): Where => ({
  _id: command.gte(`${person}:`).and(command.lt(`${person};`) as never),
})

/** Everything that is kept about somebody: his inbox, how often he may be reminded, and himself. */
export const removePerson = async (person: string): Promise<void> => {
  await Promise.all([removeDocuments('inbox', { person }), removeDocuments('subscriptions', ofPerson(person))])
  await removeDocuments('people', { _id: person })
}

/** Where people told us that they live, by OPENID; who has not is not among them. */
export const homesOf = async (people: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (people.length === 0) return new Map()
  const found = await findDocuments('people', personDocument.pick({ _id: true, home: true }), {
    where: { _id: command.in([...people]) },
    fields: ['home'],
    limit: 1000,
  })
  return new Map(found.flatMap(({ _id, home }) => (home === null ? [] : [[_id, home.area]])))
}
