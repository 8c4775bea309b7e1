import { type CloudAdministration, type CloudIndex } from '../../administration/to-cloudbase'
import { Trouble } from '../../say.mjs'
import { type ExistingIndex } from '../clouds'
import { type Step } from './step'

type Collection = CloudAdministration['collections'][number]

const isAs = ({ MgoKeySchema }: CloudIndex, { Keys, Unique }: ExistingIndex): boolean =>
  JSON.stringify([MgoKeySchema.MgoIndexKeys.map((key) => [key.Name, key.Direction]), MgoKeySchema.MgoIsUnique]) ===
  JSON.stringify([Keys.map((key) => [key.Name, String(key.Direction)]), Unique])

/** The indexes that are still to be made. Throws Trouble when one of the same name is another: dropping it is for a person to decide. */
const missing = ({ name, indexes }: Collection, existing: readonly ExistingIndex[]): CloudIndex[] =>
  indexes.filter((index) => {
    const there = existing.find((one) => one.Name === index.IndexName)
    if (there && !isAs(index, there))
      throw new Trouble(
        `集合 ${name} 已有索引 ${index.IndexName}，字段却不同。请在云开发控制台删除它，再运行一次。`,
        `The collection ${name} has an index ${index.IndexName} with other fields. Drop it in the console and run again.`,
      )
    return !there
  })

/** Makes a collection if there is none, shuts it to phones, then builds what indexes it lacks. */
export const collectionStep = (collection: Collection): Step => ({
  chinese: `集合 ${collection.name}：建立，设安全规则，${collection.indexes.length} 个索引`,
  english: `collection ${collection.name}: made, its rule set, indexes: ${collection.indexes.length}`,
  run: async ({ manager }, { env }) => {
    await manager.database.createCollectionIfNotExists(collection.name)
    await manager.commonService('tcb', '2018-06-08').call({
      Action: 'ModifySafeRule',
      Param: { EnvId: env, CollectionName: collection.name, AclTag: 'CUSTOM', Rule: collection.rule },
    })
    const { Indexes = [] } = await manager.database.describeCollection(collection.name)
    const indexes = missing(collection, Indexes)
    if (indexes.length > 0) await manager.database.updateCollection(collection.name, { CreateIndexes: indexes })
  },
})
