import { isAdministrator } from '../../domain/access/roles'
import { refuse, type Refused } from '../../domain/refused'
import type { Author } from '../../server/repositories/settings-changes'
import type { Call } from '../../server/serve/serve'

/** Who changes something by this call. */
export const authorOf = ({ actor, now }: Call): Author => ({ person: actor.person, name: actor.name, at: now })

/** An action for administrators alone: what it changes, then what they see. */
export const forAdministrators =
  <Input, Output>(
    change: (input: Input, by: Author) => Promise<Refused | null>,
    view: (now: Date) => Promise<Output>,
  ) =>
  async (input: Input, call: Call): Promise<Output | Refused> => {
    if (!isAdministrator(call.actor)) return refuse('notAllowed')
    return (await change(input, authorOf(call))) ?? view(call.now)
  }
