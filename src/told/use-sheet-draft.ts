import { useState } from 'react'
import type * as z from 'zod'
import { newClientKey } from '../state/client-key'

export type Faults = Readonly<Partial<Record<string, string>>>

/** What is to be sent, and what is wrong with it, in the contract's words at the field that they are about. */
export interface Read<Ask> {
  readonly ask: Ask | null
  readonly faults: Faults
}

/** Reads what somebody has filled in by what the contract takes; it is sent as he wrote it. */
export const readBy = <Schema extends z.ZodType>(schema: Schema, asked: unknown): Read<z.output<Schema>> => {
  const { success, data, error } = schema.safeParse(asked)
  const issues = (error?.issues ?? []).map(({ path, message }) => [String(path[0]), message] as const)
  return { ask: success ? data : null, faults: Object.fromEntries(issues) }
}

/** The draft of a form on a sheet, with the key that makes a retry count once; faults are shown once it was tried to send it. */
export const useSheetDraft = <Draft extends object, Ask>(
  begun: Draft,
  read: (draft: Draft, clientKey: string) => Read<Ask>,
) => {
  const [draft, setDraft] = useState(begun)
  const [clientKey] = useState(newClientKey)
  const [tried, setTried] = useState(false)
  const { ask, faults } = read(draft, clientKey)
  const change = (some: Partial<Draft>) => setDraft((before) => ({ ...before, ...some }))
  const send = (give: (ask: Ask) => void) => {
    setTried(true)
    if (ask !== null) give(ask)
  }
  return { draft, change, faults: tried ? faults : ({} as Faults), send }
}
