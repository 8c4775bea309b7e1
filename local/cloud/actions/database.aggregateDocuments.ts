import { z } from 'zod'
import { parse } from '../store'
import type { Action } from '../wire/action'

const fields = z.looseObject({
  collectionName: z.string(),
  stages: z.array(z.looseObject({ stageKey: z.string(), stageValue: z.string() })),
})

export const aggregateDocuments: Action = async ({ body, cloud }) => {
  const { collectionName, stages } = fields.parse(body)
  const now = cloud.clock.now()
  const read = stages.map(({ stageKey, stageValue }) => ({ stageKey, stageValue: parse(stageValue, now) }))
  return { json: { data: { list: await cloud.store.aggregate(collectionName, read) } } }
}
