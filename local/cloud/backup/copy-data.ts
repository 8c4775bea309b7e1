import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { DataProblem } from '../data-problem'
import { places } from '../places'
import type { Upload } from '../record/uploads'
import { contentOf, copyFile, syncFolders } from './copy-file'
import { inspect } from './inspect'
import type { Content, Manifest } from './manifest'
import { snapshotParts, type Snapshot } from './snapshot'

export interface Copying {
  snapshot: Snapshot
  /** The data folder. */
  data: string
  /** Where the copies go. */
  part: string
  /** Names of more files in the data folder. */
  also: string[]
  /** Told of so many more bytes copied. */
  onBytes: (bytes: number) => void
}

type Files = Manifest['files']

const copyDatabases = async ({ snapshot, data, part, onBytes }: Copying): Promise<[Record<string, number>, Files]> => {
  for (const database of snapshotParts) {
    let copied = 0
    await snapshot.copy(database, path.join(part, database), (bytes) => {
      onBytes(bytes - copied)
      copied = bytes
    })
  }
  const inspection = inspect(part)
  if ('fault' in inspection) throw new DataProblem('damaged', data, inspection.fault)
  const files: Files = {}
  for (const database of snapshotParts) files[database] = await contentOf(path.join(part, database))
  return [inspection.collections, files]
}

/** Undefined, and no copy, when the file is not as it was uploaded. */
const copyUpload = async (from: string, to: string, upload: Upload): Promise<Content | undefined> => {
  if (!existsSync(from)) return undefined
  const content = await copyFile(from, to)
  if (content.bytes === upload.bytes && content.sha256 === upload.sha256) return content
  rmSync(to)
  return undefined
}

const copyUploads = async ({ snapshot, data, part, onBytes }: Copying): Promise<[Files, lost: string[]]> => {
  const files: Files = {}
  const lost: string[] = []
  for (const upload of snapshot.uploads) {
    const name = path.join(places.files, upload.name)
    const content = await copyUpload(path.join(data, name), path.join(part, name), upload)
    if (content) files[name] = content
    else lost.push(upload.name)
    onBytes(upload.bytes)
  }
  return [files, lost]
}

const copyAlso = async ({ data, part, also }: Copying): Promise<Files> => {
  const files: Files = {}
  for (const name of also.filter((each) => existsSync(path.join(data, each))))
    files[name] = await copyFile(path.join(data, name), path.join(part, name))
  return files
}

/** Copies everything that a snapshot shows, and says what that is. Throws DataProblem when the data themselves are damaged. */
export const copyData = async (copying: Copying): Promise<Omit<Manifest, 'format' | 'at'>> => {
  const [collections, databases] = await copyDatabases(copying)
  const [uploads, lost] = await copyUploads(copying)
  const files = { ...databases, ...(await copyAlso(copying)), ...uploads }
  await syncFolders(copying.part, Object.keys(files))
  return { collections, files, lost }
}
