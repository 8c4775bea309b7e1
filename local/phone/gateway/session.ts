import { personasSchema, sessionSchema, type Persona } from './answers'

/** People who may be signed in as. Empty when the cloud does not run as a demonstration. */
export const listPersonas = async (): Promise<Persona[]> => {
  const answer = await fetch('client/personas')
  if (!answer.ok) return []
  return personasSchema.parse(await answer.json())
}

/** Signs in with the local cloud, as WeChat does behind the app's back. Throws when the cloud refuses. */
export const signIn = async (openid: string): Promise<string> => {
  const answer = await fetch('client/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid }),
  })
  if (!answer.ok) throw new Error(`sign-in was refused (${answer.status})`)
  return sessionSchema.parse(await answer.json()).token
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** An openid for somebody whom the cloud has never seen. */
export const newOpenid = (): string =>
  `o${[...crypto.getRandomValues(new Uint8Array(27))].map((byte) => letters[byte % letters.length]).join('')}`
