import * as z from 'zod'

const key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32)

/** The variables that functions are given in their environment. */
export const serverEnvironment = z.object({
  /** 32 random bytes, base64: chains the events of a request. */
  EVENT_KEY: key,
  /** 32 random bytes, base64: seals personal data at rest. */
  PERSONAL_DATA_KEY: key,
})

const read = new Map<string, Buffer>()

/** @throws when the environment lacks the key: nothing may be stored then */
export const secretFromEnvironment = (name: keyof typeof serverEnvironment.shape): Buffer => {
  const text = process.env[name] ?? ''
  const secret = read.get(text) ?? serverEnvironment.shape[name].parse(text)
  read.set(text, secret)
  return secret
}
