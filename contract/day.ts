import './jitless'
import * as z from 'zod'

/** A day in China, 2026-11-26: days compare as texts. */
export const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '请选择日期')
