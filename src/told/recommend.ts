import type { CategoryView } from '../../contract/categories'

/** How many characters of the text speak for the category: longer words say more. */
const weight = (text: string, { name, words }: CategoryView): number =>
  [name, ...words].reduce((sum, word) => (word !== '' && text.includes(word) ? sum + word.length : sum), 0)

/** The category that the words point to, or null when they say nothing. */
export const recommend = (text: string, categories: readonly CategoryView[]): CategoryView | null => {
  const weighed = categories.map((category) => ({ category, score: weight(text, category) }))
  const best = weighed.reduce<(typeof weighed)[number] | null>(
    (known, next) => (next.score > (known?.score ?? 0) ? next : known),
    null,
  )
  return best?.category ?? null
}

const mostChips = 4

/** What is offered one tap away: the chosen one, the recommended one, then the most used of the door it came through. */
export const offered = (
  categories: readonly CategoryView[],
  first: readonly (CategoryView | null)[],
  module: string | undefined,
): CategoryView[] => {
  const common = categories
    .filter((category) => (module === undefined ? category.common !== null : category.module === module))
    .sort((one, other) => (one.common ?? 999) - (other.common ?? 999))
  return [...new Set([...first, ...common])].filter((category) => category !== null).slice(0, mostChips)
}
