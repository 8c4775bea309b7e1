import { z } from 'zod'
import type { Cast } from './district'
import { departmentFor, lives, type Case, type Life } from './lives'
import { caseOf } from './play'

const signedIn = z.object({ token: z.string() })
const me = z.object({ result: z.object({ ok: z.literal(true), data: z.object({ uploads: z.string() }) }) })
const uploaded = z.object({ fileID: z.string() })

/** What phones and WeChat do beside calls of functions, for the people of one stretch of the year. */
export interface Phones {
  /** The nth case, its people signed in and just here, its photos uploaded, its reminders granted. */
  ready(n: number): Promise<Case>
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

/**
 * WeChat checks the texts only of people who were here within two hours, photos go straight to storage, reminders are granted to
 * WeChat: phones do all that, before the time of the bench begins.
 */
export const openPhones = (url: string, cast: Cast): Phones => {
  const post = async (path: string, token: string | undefined, body: string): Promise<unknown> => {
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
  const upload = async (openid: string, n: number): Promise<string> => {
    const path = encodeURIComponent(`${await folders.of(openid)}/${String(n)}.jpg`)
    return uploaded.parse(await post(`upload?cloudPath=${path}`, await tokens.of(openid), 'photo')).fileID
  }
  const grant = async (openid: string): Promise<void> => {
    const results = Object.fromEntries(cast.templates.map((template) => [template, 'accept']))
    await post('subscribe', await tokens.of(openid), JSON.stringify({ results }))
  }
  /** Whose photos the case will show, as far as can be foretold. */
  const showing = ({ life, reporter, spot }: Case): string[] => {
    const department = life === 'department' ? cast.holderOf.get(departmentFor({ spot })) : undefined
    return [...new Set([reporter, spot.worker, ...(department === undefined ? [] : [department])])]
  }

  return {
    ready: async (n) => {
      const playing = caseOf(n, cast)
      const { steps }: Life = lives[playing.life]
      for (const openid of showing(playing)) playing.photos.set(openid, await upload(openid, n))
      if (steps.some(({ action }) => action === 'grant')) await grant(playing.reporter)
      return playing
    },
    leave: () => {
      folders.forget()
    },
  }
}
