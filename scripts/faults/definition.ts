import { type DatabaseDefinition } from '../../local/cloud'

/** What the clients write to, with every kind of index: by several fields, by elements of a list, unique, and by place. */
export const definition: DatabaseDefinition = {
  collections: {
    accounts: {},
    moves: {},
    things: {
      indexes: [
        {
          name: 'byCount',
          keys: [
            ['group', 'number', 1],
            ['n', 'number', -1],
          ],
        },
        { name: 'byTag', keys: [['tags', 'string', 1]] },
        { name: 'bySerial', keys: [['serial', 'string', 1]], unique: true },
        { name: 'place', geo: 'place' },
      ],
    },
  },
}

/** Each account has this at first; the moves say what became of it. */
export const accounts = ['a', 'b', 'c', 'd', 'e', 'f'].map((_id) => ({ _id, sum: 1_000 }))
