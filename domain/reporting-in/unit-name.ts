/** What two ways of writing one name have in common: without widths, cases, spaces, brackets and stops. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')
