import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { secretFromEnvironment } from './secrets'

const algorithm = 'aes-256-gcm'
const [ivLength, tagLength] = [12, 16]

/** Personal data as it lies in the database: base64 of iv, tag and cipher text. Empty stays empty. */
export const seal = (text: string): string => {
  if (text === '') return ''
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv(algorithm, secretFromEnvironment('PERSONAL_DATA_KEY'), iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')
}

/** @throws when the text was altered or sealed with another key */
export const unseal = (sealed: string): string => {
  if (sealed === '') return ''
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv(algorithm, secretFromEnvironment('PERSONAL_DATA_KEY'), bytes.subarray(0, ivLength))
  decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
  return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]).toString('utf8')
}
