import { decode } from './ejson/decode'
import type { Engine } from './engine'
import { identified } from './operations/insert'
import { insertRow } from './sqlite/rows'
import type { Document } from './store'

const batchSize = 2_000

function* batches(documents: Iterable<object>): Generator<Document[]> {
  let batch: Document[] = []
  for (const document of documents) {
    batch.push(document as Document)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Fills a collection in batches, each durable, letting other work pass between them. */
export const load = async (
  engine: Engine,
  name: string,
  documents: Iterable<object>,
  onProgress?: (done: number) => void,
): Promise<void> => {
  const collection = engine.catalogue.get(name)
  let done = 0
  for (const batch of batches(documents)) {
    engine.database.write(() => {
      for (const document of batch) insertRow(engine.database, collection, identified(decode(document, engine.now())))
    })
    done += batch.length
    onProgress?.(done)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
