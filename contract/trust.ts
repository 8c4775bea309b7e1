import './jitless'
import { action, actionsOf } from './action'
import { cursor, requestId } from './ids'
import { instant } from './instant'
import { auditedAct } from './vocabulary/audited-act'
import { linkVerdict } from './vocabulary/link-verdict'
import { requestEventType } from './vocabulary/request-event'
import { revealable } from './vocabulary/revealable'
import { requestStatus } from './vocabulary/status'
import { words } from './words'
import * as z from 'zod'

export const requestNumber = z.string().regex(/^\d{8}-\d{4,}$/, '编号写成 20261122-0317 这样')

/** Somebody looked at what is hidden, or changed what holds for all. */
export const auditView = z.object({
  seq: z.number().int(),
  at: instant,
  act: auditedAct,
  /** The post in which he did it, or who he is to the platform. */
  by: z.string(),
  /** The same word for the same person, and no more than that. */
  person: z.string(),
  /** Of the request that was looked at; null where none was. */
  number: z.string().nullable(),
  /** Why, or what was changed. */
  reason: z.string(),
  /** Whether the row is as it was written, and none is missing before it. */
  verdict: linkVerdict,
})
export type AuditView = z.infer<typeof auditView>

export const caseFileView = z.object({
  number: z.string(),
  categoryName: z.string(),
  areaName: z.string(),
  status: requestStatus,
  createdAt: instant,
  /** Whether all of it is as it was written. */
  isIntact: z.boolean(),
  /** What the proofs say, in sentences. */
  words: z.array(z.string()),
  events: z.array(
    z.object({
      seq: z.number().int(),
      type: requestEventType,
      at: instant,
      /** A post or what somebody is to the request; never a resident's name. */
      by: z.string(),
      verdict: linkVerdict,
    }),
  ),
})
export type CaseFileView = z.infer<typeof caseFileView>

export const trust = actionsOf('trust', {
  /** Shows what is hidden, to who handles it; written down first, for an auditor to read. */
  reveal: action(
    z.object({
      id: requestId,
      what: revealable,
      reason: words(100, '请写明为什么要看').min(4, '请写明为什么要看，至少 4 个字'),
    }),
    z.object({ value: z.string() }),
  ),
  /** For auditors: who looked at what, newest first; of one request when its number is given. */
  audits: action(
    z.object({
      number: requestNumber.optional(),
      cursor: cursor.optional(),
      limit: z.number().int().min(1).max(50).default(20),
    }),
    z.object({ rows: z.array(auditView), next: cursor.nullable() }),
  ),
  /** For auditors: how many looks were written down, and whether the last of them are all there. */
  register: action(z.object({}), z.object({ count: z.number().int(), isWhole: z.boolean() })),
  /** For auditors: what a case file proves. Written down like any other look. */
  caseFile: action(z.object({ number: requestNumber }), caseFileView),
})
