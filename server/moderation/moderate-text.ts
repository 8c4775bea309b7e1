import { checkText } from '../cloud/content-check'

/** A risky text is refused; anything but a clear pass is kept and hidden from the public until it was looked at. */
export const moderateText = async (text: string, person: string): Promise<'pass' | 'review' | 'risky'> => {
  const suggestion = await checkText(text, person)
  return suggestion === 'unchecked' ? 'review' : suggestion
}

/** The fields of an input in which people write to each other. */
const written = ['question', 'answer', 'note', 'reason', 'text'] as const

/** Whether WeChat calls anything risky that this input says to others. */
export const isRisky = async (input: Readonly<Record<string, unknown>>, person: string): Promise<boolean> => {
  const said = written.map((field) => input[field]).filter((text) => typeof text === 'string' && text !== '')
  return said.length > 0 && (await moderateText(said.join('\n'), person)) === 'risky'
}
