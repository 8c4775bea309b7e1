import type { DatabaseDefinition } from '../../../local/cloud'

/** The collections that are measured, with the indexes which the questions need. */
export const definition: DatabaseDefinition = {
  collections: {
    requests: {
      indexes: [
        {
          name: 'byAssignee',
          keys: [
            ['assigneeId', 'string', 1],
            ['status', 'string', 1],
            ['createdAt', 'date', -1],
          ],
        },
        {
          name: 'byStatus',
          keys: [
            ['status', 'string', 1],
            ['gridId', 'string', 1],
            ['createdAt', 'date', 1],
          ],
        },
        { name: 'byGrid', keys: [['gridId', 'string', 1]] },
        { name: 'place', geo: 'place' },
      ],
    },
    areas: { indexes: [{ name: 'shape', geo: 'shape' }] },
  },
}
