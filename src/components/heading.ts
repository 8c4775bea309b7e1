import type { RequestView } from '../../contract/requests'

// Two lines of a heading at most; what is longer stands below its own first words.
const longestHeading = 40

export interface Heading {
  readonly heading: string
  /** The whole text where the heading is only its beginning. */
  readonly text: string | null
}

/** A short text is its own heading; nobody reads the same sentence twice. */
export const headingOf = ({ title, text }: Pick<RequestView, 'title' | 'text'>): Heading =>
  text.length <= longestHeading || text === title ? { heading: text, text: null } : { heading: title, text }
