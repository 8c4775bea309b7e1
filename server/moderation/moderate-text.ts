import { refuse, type Refused } from '../../domain/refused'
import { checkText } from '../cloud/content-check'

/** A risky text is refused; anything but a clear pass is kept and hidden from the public until it was looked at. */
export const moderateText = async (text: string, person: string): Promise<'pass' | 'review' | 'risky'> => {
  const suggestion = await checkText(text, person)
  return suggestion === 'unchecked' ? 'review' : suggestion
}

/** The fields of an input in which people write to each other, and those with parts of which each has such fields. */
const fields = ['question', 'answer', 'note', 'reason', 'text', 'words', 'reply', 'written', 'task'] as const
const lists = ['shares', 'ratings'] as const

type Input = Readonly<Record<string, unknown>>

const saidIn = (input: Input): string[] => [
  ...fields.map((field) => input[field]).filter((text) => typeof text === 'string'),
  ...lists.flatMap((list) => ((input[list] ?? []) as readonly Input[]).flatMap(saidIn)),
]

/** Whether WeChat calls anything risky that this input says to others. */
export const isRisky = async (input: Input, person: string): Promise<boolean> => {
  const said = saidIn(input).filter((text) => text !== '')
  return said.length > 0 && (await moderateText(said.join('\n'), person)) === 'risky'
}

/** What is public at once: only what WeChat has passed may be. Null: it has. */
export const unfitForPublic = async (text: string, person: string): Promise<Refused | null> => {
  const verdict = await moderateText(text, person)
  if (verdict === 'pass') return null
  return verdict === 'risky'
    ? refuse('riskyText')
    : refuse('riskyText', '文字还没有通过检查，请换个说法，或过一会儿再试')
}
