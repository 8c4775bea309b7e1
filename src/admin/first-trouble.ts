import type { ZodType } from 'zod'

/** What the server would say of what was entered; null when it would take it. */
export const firstTrouble = (schema: ZodType, entered: unknown): string | null => {
  const read = schema.safeParse(entered)
  return read.success ? null : (read.error.issues[0]?.message ?? '填得不对，请再看一眼')
}
