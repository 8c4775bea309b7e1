export function say(chinese: string, english: string): void
export class Trouble extends Error {
  constructor(chinese: string, english: string, exitCode?: number)
  exitCode: number
}
export function run(work: () => Promise<number | undefined>): Promise<void>
export function tick(line: () => string): () => number
