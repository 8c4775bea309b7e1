import type { Database } from 'better-sqlite3'
import type { Persona } from '../options'

export interface Personas {
  list(): Persona[]
  has(openid: string): boolean
  replace(personas: Persona[]): void
}

export const openPersonas = (db: Database): Personas => {
  const all = db.prepare<[], { body: string }>('select body from persona order by position')
  const one = db.prepare<[string]>('select 1 from persona where openid = ?')
  const add = db.prepare('insert into persona (openid, body) values (?, ?)')
  const checked = (persona: Persona): Persona => {
    // wx-server-sdk turns digits into a number, and loses the last of them.
    if (/^\d+$/.test(persona.openid)) throw new Error(`an openid needs a letter: ${persona.openid}`)
    return persona
  }
  return {
    list: () => all.all().map((row) => JSON.parse(row.body) as Persona),
    has: (openid) => one.get(openid) !== undefined,
    replace: db.transaction((personas: Persona[]) => {
      db.exec('delete from persona')
      for (const persona of personas.map(checked)) add.run(persona.openid, JSON.stringify(persona))
    }),
  }
}
