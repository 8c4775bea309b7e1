import Sqlite from 'better-sqlite3'
import fs, { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '../../../../local/cloud/store'
import { openDatabase } from '../../../../local/cloud/store/sqlite/database'

const folder = mkdtempSync(join(tmpdir(), 'store-'))
const file = join(folder, 'together.sqlite')
let store: Store

beforeAll(() => {
  store = openStore({
    file,
    definition: { collections: { notes: { indexes: [{ name: 'byN', keys: [['n', 'number', 1]], unique: true }] } } },
    now: () => new Date(0),
  })
})
afterEach(() => store.drop())
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

/** What a reader with a connection of his own sees: only what is durable. */
const durable = (): number => {
  const reader = new Sqlite(file, { readonly: true })
  const { n } = reader.prepare('SELECT count(*) AS n FROM d_notes').get() as { n: number }
  reader.close()
  return n
}

const insert = (n: number): Promise<string[]> => store.insert('notes', [{ _id: `note-${n}`, n }])

test('what is written at one moment becomes durable together, before anybody is told of it', async () => {
  const told: number[] = []
  const writes = [1, 2, 3].map((n) => insert(n).then(() => told.push(durable())))
  const reading = store.find('notes', { filter: { _id: 'note-1' } }).then((found) => [found.length, durable()])
  expect(durable()).toBe(0)
  await Promise.all(writes)
  expect(told).toEqual([3, 3, 3])
  expect(await reading).toEqual([1, 3])
})

test('of several written at one moment one that is refused takes no other with it', async () => {
  const outcomes = await Promise.allSettled([
    insert(1),
    store.insert('notes', [
      { _id: 'new', n: 7 },
      { _id: 'note-1', n: 8 },
    ]),
    store.insert('notes', [{ _id: 'same-n', n: 1 }]),
    insert(2),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  expect((await store.find('notes', {})).map((text) => (JSON.parse(text) as { _id: string })._id)).toEqual([
    'note-1',
    'note-2',
  ])
})

test('when the disk loses them, everybody who wrote at that moment is refused, and nothing of it is there', async () => {
  const database = openDatabase(join(folder, 'lost.sqlite'))
  database.exec('CREATE TABLE parents (id INTEGER PRIMARY KEY)')
  database.exec('CREATE TABLE kids (parent REFERENCES parents DEFERRABLE INITIALLY DEFERRED)')
  database.exec('PRAGMA foreign_keys = ON')
  const rollbacks = jest.fn()
  database.onRollback(rollbacks)
  database.writeSoon(() => database.prepare('INSERT INTO parents VALUES (1)').run())
  const first = database.settled()
  // Found out only when all of it is to become durable, like a disk that is full.
  database.writeSoon(() => database.prepare('INSERT INTO kids VALUES (9)').run())
  // The engine's errors belong to the test that loaded it first: by their words they are known everywhere.
  await expect(first).rejects.toMatchObject({ message: expect.stringContaining('FOREIGN KEY') as string })
  expect(database.losses()).toBe(1)
  expect(rollbacks).toHaveBeenCalledTimes(1)
  expect(database.prepare('SELECT count(*) AS n FROM parents').get()).toEqual({ n: 0 })
  database.writeSoon(() => database.prepare('INSERT INTO parents VALUES (2)').run())
  await database.settled()
  expect(database.prepare('SELECT id FROM parents').all()).toEqual([{ id: 2 }])
  database.close()
})

test('what is written at once takes along what others were just writing', async () => {
  const one = insert(1)
  await store.load('notes', [{ _id: 'loaded', n: 2 }])
  expect(durable()).toBe(2)
  await one
})

test('closing writes down what is on its way', async () => {
  const lost = openStore({
    file: join(folder, 'closing.sqlite'),
    definition: { collections: { notes: { indexes: [] } } },
    now: () => new Date(0),
  })
  const writing = lost.insert('notes', [{ _id: 'a' }])
  await Promise.all([lost.close(), writing])
  const reader = new Sqlite(join(folder, 'closing.sqlite'), { readonly: true })
  expect(reader.prepare('SELECT count(*) AS n FROM d_notes').get()).toEqual({ n: 1 })
  reader.close()
})

test('when the disk cannot keep what was committed, who wrote it is refused, and so is everybody after that', async () => {
  const broken = join(folder, 'broken.sqlite')
  const database = openDatabase(broken)
  database.writeSoon(() => database.exec('CREATE TABLE notes (n)'))
  await database.settled()
  const fault = Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' })
  const spy = jest.spyOn(fs, 'fdatasync').mockImplementation((_fd, done) => done(fault))
  database.writeSoon(() => database.exec('INSERT INTO notes VALUES (1)'))
  await expect(database.settled()).rejects.toBe(fault)
  spy.mockRestore()
  expect(database.losses()).toBe(1)
  database.writeSoon(() => database.exec('INSERT INTO notes VALUES (2)'))
  await expect(database.settled()).rejects.toBe(fault)
  expect(() => database.write(() => database.exec('INSERT INTO notes VALUES (3)'))).toThrow('EIO')
  database.close()
})
