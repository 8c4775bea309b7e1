/** The rows of a table that is written as text: a row a line, its cells between bars. */
export const textRows = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()))

/** The words of a cell. */
export const wordsIn = (cell: string): string[] => cell.split(' ').filter((word) => word !== '')
