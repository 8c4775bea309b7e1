import './jitless'
import * as z from 'zod'

const tooMany = (most: number): string => `最多 ${most} 字`

/** What a person must type; `missing` asks for it. */
export const words = (most: number, missing: string) => z.string().trim().min(1, missing).max(most, tooMany(most))

/** What a person may type; empty when he does not. */
export const optionalWords = (most: number) => z.string().trim().max(most, tooMany(most)).default('')
