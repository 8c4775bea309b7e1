import { z } from 'zod'
import type { Cast } from './district'
import { caseOf, lifeOf, lives, type Life } from './lives'
import { photo } from './photo'
import type { Case, Step } from './steps'

const signedIn = z.object({ token: z.string() })
const me = z.object({ result: z.object({ ok: z.literal(true), data: z.object({ uploads: z.string() }) }) })
const uploaded = z.object({ fileID: z.string() })

/** What phones and WeChat do beside calls of functions. */
export interface Phones {
  /** The nth case, its people signed in and just here, its photos uploaded, its reminders granted. */
  ready(n: number): Promise<Case>
  /** Somebody opens the mini program. */
  visit(person: string): Promise<void>
  upload(person: string, playing: Case): Promise<void>
  /** Afterwards everybody has left the mini program. */
  leave(): void
}

/** Asks once for each key. */
const once = <Value>(
  ask: (key: string) => Promise<Value>,
): { of: (key: string) => Promise<Value>; forget: () => void } => {
  const kept = new Map<string, Promise<Value>>()
  return {
    of: (key) => {
      const known = kept.get(key) ?? ask(key)
      kept.set(key, known)
      return known
    },
    forget: () => {
      kept.clear()
    },
  }
}

const stepsOf = (n: number): Step[] => {
  const { steps }: Life = lives[lifeOf(n)]
  return steps.filter((step) => step !== 'pause')
}

/** How many photos each of those will show who can be foretold: the reporter, and the worker of the grid. */
const shownBy = ({ n, reporter, spot }: Case): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { by, shows = 0 } of stepsOf(n)) {
    const person = by === 'handler' ? spot.worker : reporter
    if (shows > 0 && (by === 'handler' || by === 'reporter')) counts.set(person, (counts.get(person) ?? 0) + shows)
  }
  return counts
}

/**
 * WeChat checks the texts only of people who were here within two hours, photos go straight to storage, reminders are granted to
 * WeChat: phones do all that, before the time of the bench begins.
 */
export const openPhones = (url: string, cast: Cast): Phones => {
  const post = async (
    path: string,
    token: string | undefined,
    body: string | Uint8Array<ArrayBuffer>,
  ): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    return (await fetch(`${url}/client/${path}`, { method: 'POST', headers, body })).json()
  }
  const tokens = once(
    async (openid) => signedIn.parse(await post('sign-in', undefined, JSON.stringify({ openid }))).token,
  )
  // Opening the mini program is also the visit that WeChat wants to have seen.
  const folders = once(async (openid) => {
    const data = { name: 'people', data: { action: 'me', input: {} } }
    return me.parse(await post('call', await tokens.of(openid), JSON.stringify(data))).result.data.uploads
  })
  const grant = async (openid: string): Promise<void> => {
    const results = Object.fromEntries(cast.templates.map((template) => [template, 'accept']))
    await post('subscribe', await tokens.of(openid), JSON.stringify({ results }))
  }
  const upload: Phones['upload'] = async (person, { n, photos }) => {
    const its = photos.get(person) ?? []
    photos.set(person, its)
    const path = encodeURIComponent(`${await folders.of(person)}/${String(n)}-${String(its.length)}.jpg`)
    its.push(uploaded.parse(await post(`upload?cloudPath=${path}`, await tokens.of(person), photo(n))).fileID)
  }

  return {
    upload,
    visit: async (person) => {
      await folders.of(person)
    },
    ready: async (n) => {
      const playing = caseOf(n, cast)
      await Promise.all([playing.reporter, playing.spot.worker].map(folders.of))
      for (const [person, count] of shownBy(playing)) for (let i = 0; i < count; i++) await upload(person, playing)
      if (stepsOf(n).some(({ action }) => action === 'grant')) await grant(playing.reporter)
      return playing
    },
    leave: () => {
      folders.forget()
    },
  }
}
