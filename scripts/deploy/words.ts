/** One thing said to the person at the terminal, in both languages. */
export interface Words {
  chinese: string
  english: string
}
