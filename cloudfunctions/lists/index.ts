import { lists } from '../../contract/lists'
import { findRows } from '../../server/lists/find-rows'
import { accessItems } from '../../server/repositories/access-list'
import { departmentsOf } from '../../server/repositories/posts'
import { departments } from '../../server/repositories/whistle-lists'
import { serve } from '../../server/serve/serve'
import { accessItemText, accessItemView } from '../../server/views/lists-view'
import { assessmentHandlers } from './assessment'
import { matterHandlers } from './matters'
import { whistleHandlers } from './whistles'

export const main = serve(lists, {
  ...assessmentHandlers,
  ...matterHandlers,
  ...whistleHandlers,
  searchAccess: async ({ words, kind, subject, cursor, limit }, { actor }) => {
    const [rows, bodies, own] = await Promise.all([accessItems(), departments(), departmentsOf(actor.posts)])
    const { found, next, total } = findRows(rows, {
      words,
      textOf: accessItemText(bodies),
      isWanted: (row) =>
        row.active && (kind === undefined || row.kind === kind) && (subject === undefined || row.subject === subject),
      // A newcomer looks for what he need not bring any more.
      comesFirst: (row) => row.kind === 'cancelled',
      cursor,
      limit,
    })
    return { rows: found.map((row) => accessItemView(row, bodies, own)), next, total }
  },
})
