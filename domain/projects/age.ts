import { ageingDays } from '../../contract/projects'
import { chinaDay } from '../service-level/shanghai'

const dayMs = 86_400_000

/** 2026-11-26: as days of this product are written. */
export const dayOf = (at: Date): string => chinaDay(at.getTime()).date

/** Whole days that a demand has waited. */
export const daysOpen = (createdAt: Date, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - createdAt.getTime()) / dayMs))

/** What was asked for before this moment has waited too long. */
export const ageingBefore = (now: Date): Date => new Date(now.getTime() - (ageingDays + 1) * dayMs)

export const isAgeing = (createdAt: Date, now: Date): boolean => daysOpen(createdAt, now) > ageingDays
