interface Query {
  where(condition: object): Query
  orderBy(path: string, order: 'asc'): Query
  limit(count: number): Query
  get(): Promise<{ data: object[] }>
}

/** The part of the SDK's database that looks through collections. */
export interface Documents {
  command: { gt(value: string): unknown }
  collection(name: string): Query
}

const pageSize = 500

/** Every document of a collection, page by page. */
export async function* allOf(documents: Documents, name: string): AsyncGenerator<object> {
  let last = ''
  for (;;) {
    const asked = documents.collection(name).where({ _id: documents.command.gt(last) })
    const { data } = await asked.orderBy('_id', 'asc').limit(pageSize).get()
    yield* data
    if (data.length < pageSize) return
    last = (data.at(-1) as { _id: string })._id
  }
}
