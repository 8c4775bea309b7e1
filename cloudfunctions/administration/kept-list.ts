import type { Actor } from '../../domain/access/actor'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { changedWords, type Part } from '../../server/lists/changed-words'
import type { ListRow, WriteRow } from '../../server/repositories/list-changes'
import { replacing } from '../../server/repositories/settings-changes'
import type { Call } from '../../server/serve/serve'
import { authorOf } from './for-administrators'

/** A list whose rows somebody writes under numbers. */
export interface KeptList<Row extends ListRow, Content, Form> {
  /** For the record. */
  readonly title: string
  readonly mayKeep: (actor: Actor) => boolean
  readonly contentOf: (row: Row) => Content
  readonly rowOf: (head: ListRow, content: Content) => Row
  /** Whether all that it names exists. */
  readonly isKnown: (content: Content) => Promise<boolean>
  /** Of what it consists, in words for the record. */
  readonly parts: () => Promise<readonly Part<Content>[]>
  readonly write: WriteRow<Row>
  /** @param number null: of a new row */
  readonly form: (number: string | null) => Promise<Form | Refused>
}

interface Saving<Content> {
  readonly id: string
  readonly entered: Content
  readonly seen: Content | null
}

interface Switching<Content> {
  readonly id: string
  readonly active: boolean
  readonly seen: Content
}

/** What keepers of a list do with one of its rows. */
export const keeping = <Row extends ListRow, Content extends { readonly name: string }, Form>(
  list: KeptList<Row, Content, Form>,
) => {
  const { title, mayKeep, contentOf, rowOf, isKnown, parts, write, form } = list

  const save = async ({ id, entered, seen }: Saving<Content>, call: Call): Promise<Form | Refused> => {
    if (!mayKeep(call.actor)) return refuse('notAllowed')
    if (!(await isKnown(entered))) return refuse('invalidInput')
    const known = await parts()
    const refused = await write(id, authorOf(call), (row) => {
      const now = row && contentOf(row)
      const change = replacing({ now, seen, next: entered }, () => ({
        row: rowOf({ _id: id, active: row?.active ?? true }, entered),
        what: `${title} ${id} ${entered.name}：${changedWords(known, now, entered)}`,
      }))
      return isRefused(change) && seen === null ? refuse('numberTaken') : change
    })
    return refused ?? form(id)
  }

  const turn = async ({ id, active, seen }: Switching<Content>, call: Call): Promise<Form | Refused> => {
    if (!mayKeep(call.actor)) return refuse('notAllowed')
    const refused = await write(id, authorOf(call), (row) => {
      if (row === null) return refuse('notFound')
      const content = contentOf(row)
      const now = { active: row.active, content }
      return replacing({ now, seen: { active: !active, content: seen }, next: { active, content } }, () => ({
        row: rowOf({ _id: id, active }, content),
        what: `${title} ${id} ${content.name}：${active ? '启用' : '停用'}`,
      }))
    })
    return refused ?? form(id)
  }

  return {
    save,
    turn,
    read: async ({ id }: { readonly id: string | null }, { actor }: Call) =>
      mayKeep(actor) ? form(id) : refuse('notAllowed'),
  }
}
