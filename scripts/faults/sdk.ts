interface Doc {
  update(options: { data: object }): Promise<unknown>
}

interface Query {
  where(condition: object): Query
  orderBy(path: string, order: 'asc' | 'desc'): Query
  limit(count: number): Query
  get(): Promise<{ data: Record<string, unknown>[] }>
}

interface Collection extends Query {
  doc(id: string): Doc
  add(options: { data: object }): Promise<unknown>
}

interface Transaction {
  collection(name: string): Pick<Collection, 'doc' | 'add'>
}

interface Database {
  command: Record<'inc' | 'gt' | 'push', (operand: unknown) => object>
  collection(name: string): Collection
  runTransaction(work: (transaction: Transaction) => Promise<void>): Promise<unknown>
}

/** The part of the SDK which the clients use. */
export interface Sdk {
  database(): Database
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>
}
