import { z } from 'zod'
import { parse, type Document } from '../store'

const document = z.record(z.string(), z.unknown())

/** A field that carries one document as EJSON text; `{}` when the field is absent or empty. */
export const readDocument = (text: string | undefined, now: Date): Document =>
  text === undefined || text === '' ? {} : document.parse(parse(text, now))
