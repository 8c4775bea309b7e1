import { type Administration, type Collection } from './administration'

/** An index as CloudBase's UpdateTable takes it (manager SDK, `database.updateCollection`). */
export interface CloudIndex {
  IndexName: string
  MgoKeySchema: { MgoIndexKeys: { Name: string; Direction: '1' | '-1' | '2dsphere' }[]; MgoIsUnique: boolean }
}

/** All of the administration in the words of CloudBase's interfaces; rules are JSON texts. */
export interface CloudAdministration {
  collections: { name: string; rule: string; indexes: CloudIndex[] }[]
  functionRule: string
  storage: Administration['storage']
  messagePush: Record<string, string>
}

const cloudIndex = (index: Collection['indexes'][number]): CloudIndex => ({
  IndexName: index.name,
  MgoKeySchema:
    'geo' in index
      ? { MgoIndexKeys: [{ Name: index.geo, Direction: '2dsphere' }], MgoIsUnique: false }
      : {
          // CloudBase's indexes know no types: those of the file are for the local cloud.
          MgoIndexKeys: index.keys.map(([Name, , direction]) => ({ Name, Direction: direction === 1 ? '1' : '-1' })),
          MgoIsUnique: index.unique,
        },
})

export const toCloudBase = ({ collections, functions, storage, messagePush }: Administration): CloudAdministration => ({
  collections: Object.entries(collections).map(([name, { rules, indexes }]) => ({
    name,
    rule: JSON.stringify(rules),
    indexes: indexes.map(cloudIndex),
  })),
  functionRule: JSON.stringify(functions),
  storage,
  messagePush,
})
