import { createRandom } from '../sample/random'

const most = 150_000

/** The content of a version of a file: 1 byte to 150 KB, and no two alike. */
export const contentOf = (path: string, version: number): Buffer => {
  const label = `${path} ${String(version)} `
  const { integer } = createRandom(version, path)
  return Buffer.alloc(label.length + integer(0, most), label)
}

/** Which version this is, whole; undefined when it is none. */
export const versionOf = (path: string, content: Buffer, versions: number): number | undefined => {
  for (let version = versions; version > 0; version--) if (contentOf(path, version).equals(content)) return version
  return undefined
}
