import type { RedrawKind } from '../../../../contract/vocabulary/redraw-kind'

const numbered = /^(.*?)(\d+)(\D*)$/

/** The next number after all that are called alike: 青檀社区 03 网格 → 青檀社区 07 网格; empty for a name without one. */
const nextAfter = (name: string, all: readonly string[]): string => {
  const found = numbered.exec(name)
  if (found === null) return ''
  const [, before = '', digits = '', after = ''] = found
  const numbers = all.flatMap((other) => {
    const parts = numbered.exec(other)
    return parts?.[1] === before && parts[3] === after ? [Number(parts[2])] : []
  })
  return `${before}${String(Math.max(...numbers) + 1).padStart(digits.length, '0')}${after}`
}

const suggestions: Readonly<Record<RedrawKind, (name: string, all: readonly string[]) => readonly string[]>> = {
  merge: (name) => [name],
  split: (name, all) => [name, nextAfter(name, all)],
  rename: (name) => [name],
}

/** What new grids might be called. @param name of the first old one @param all that there are in the community */
export const suggestedNames = (kind: RedrawKind, name: string | undefined, all: readonly string[]): readonly string[] =>
  suggestions[kind](name ?? '', all)
