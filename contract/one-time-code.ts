import './jitless'
import { instant } from './instant'
import * as z from 'zod'

/** Without letters and digits that are taken for each other. @param name what people call it */
export const oneTimeCode = (name: string) =>
  z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-HJ-NP-Z2-9]{8}$/, `${name}是 8 位字母和数字`)

/** A code that was just made: nobody is shown it again. */
export const madeCode = { code: z.string(), until: instant }
