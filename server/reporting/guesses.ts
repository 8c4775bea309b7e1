import { isRefused, refuse, type Refused } from '../../domain/refused'
import { guessedAgain } from '../../domain/reporting-in/guesses'
import type { MemberDocument } from '../repositories/documents/member'
import { memberById, noteGuess } from '../repositories/members'

/** Times that others may come first before people are asked to try again. */
const attempts = 5

/**
 * Counts typed digits before they are looked at: many guesses at once are no more than one after the other. Whoever is right has his
 * count taken away by what he gets for it.
 */
export const spendGuess = async (member: MemberDocument, now: Date): Promise<Refused | null> => {
  let current: MemberDocument | null = member
  for (let attempt = 0; attempt < attempts && current !== null; attempt++) {
    const guesses = guessedAgain(current.guesses, now)
    if (isRefused(guesses)) return guesses
    if (await noteGuess(current, guesses)) return null
    current = await memberById(member._id)
  }
  return refuse('busy')
}
