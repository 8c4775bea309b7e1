import { isAdministrator } from '../../domain/access/roles'
import { refuse, type Refused } from '../../domain/refused'
import type { Author } from '../../server/repositories/settings-changes'
import type { Call } from '../../server/serve/serve'

/** An action for administrators alone: what it changes, then what they see. */
export const forAdministrators =
  <Input, Output>(
    change: (input: Input, by: Author) => Promise<Refused | null>,
    view: (now: Date) => Promise<Output>,
  ) =>
  async (input: Input, { actor, now }: Call): Promise<Output | Refused> => {
    if (!isAdministrator(actor)) return refuse('notAllowed')
    return (await change(input, { person: actor.person, name: actor.name, at: now })) ?? view(now)
  }
