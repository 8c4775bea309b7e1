import './jitless'
import * as z from 'zod'

/** A mobile of the mainland, or a landline with its area code. */
const shape = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/

const withoutGaps = (text: string): string =>
  text.replace(/[\s－—]/g, '').replace(/^(1\d{2})-(\d{4})-(\d{4})$/, '$1$2$3')

const hint = '请填 11 位手机号，或带区号的座机号'
const typed = z.string().max(30, hint).transform(withoutGaps)

/** A telephone number as people type it. */
export const phoneNumber = typed.refine((phone) => shape.test(phone), hint)

/** The same, empty when it is left out. */
export const optionalPhone = typed.refine((phone) => phone === '' || shape.test(phone), hint).default('')
