import { isSame } from './comparisons'
import type { Expression } from './compute'
import { asArray, isNothing, isTrue, taking } from './operands'

const has = (items: unknown[], wanted: unknown): boolean => items.some((item) => isSame(item, wanted))

const distinct = (items: unknown[]): unknown[] => items.filter((item, at) => !has(items.slice(0, at), item))

const isSubset = (some: unknown[], all: unknown[]): boolean => some.every((item) => has(all, item))

/** Null when any operand is null or missing. */
const orNull =
  (name: string, work: (sets: unknown[][]) => unknown) =>
  (operands: unknown[]): unknown =>
    operands.some(isNothing) ? null : work(operands.map((operand) => asArray(name, operand)))

const strictly =
  (name: string, work: (sets: unknown[][]) => unknown) =>
  (operands: unknown[]): unknown =>
    work(operands.map((operand) => asArray(name, operand)))

const intersection = ([first = [], ...others]: unknown[][]): unknown[] =>
  distinct(first.filter((item) => others.every((other) => has(other, item))))

const areEqual = ([first = [], ...others]: unknown[][]): boolean =>
  others.every((other) => isSubset(first, other) && isSubset(other, first))

export const sets: Record<string, Expression> = {
  $allElementsTrue: taking(
    '$allElementsTrue',
    [1, 1],
    strictly('$allElementsTrue', ([set = []]) => set.every(isTrue)),
  ),
  $anyElementTrue: taking(
    '$anyElementTrue',
    [1, 1],
    strictly('$anyElementTrue', ([set = []]) => set.some(isTrue)),
  ),
  $setDifference: taking(
    '$setDifference',
    [2, 2],
    orNull('$setDifference', ([a = [], b = []]) => distinct(a.filter((item) => !has(b, item)))),
  ),
  $setEquals: taking('$setEquals', [2, Infinity], strictly('$setEquals', areEqual)),
  $setIntersection: taking('$setIntersection', [0, Infinity], orNull('$setIntersection', intersection)),
  $setIsSubset: taking(
    '$setIsSubset',
    [2, 2],
    strictly('$setIsSubset', ([a = [], b = []]) => isSubset(a, b)),
  ),
  $setUnion: taking(
    '$setUnion',
    [0, Infinity],
    orNull('$setUnion', (all) => distinct(all.flat())),
  ),
}
