/** The Chinese word for each word of a vocabulary. */
export type Labels<Word extends string> = Readonly<Record<Word, string>>
