import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

// WeChat allows 2,048 KB each; these leave room to grow.
const mostMainKb = 1000
const mostSubPackageKb = 600

export interface Sizes {
  mainKb: number
  subPackagesKb: Record<string, number>
}

const subPackage = z.object({ root: z.string() })
const appJson = z.object({ subPackages: z.array(subPackage).default([]) })

const bytesIn = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name)
    return sum + (entry.isDirectory() ? bytesIn(path) : statSync(path).size)
  }, 0)

const kilobytes = (bytes: number): number => Math.round((bytes / 1024) * 10) / 10

/** What a phone downloads of a built mini program, in KB (1,024 bytes): the main package and each sub-package by its root. */
export const measure = (weapp: string): Sizes => {
  const { subPackages } = appJson.parse(JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8')))
  const roots = subPackages.map(({ root }) => root.replace(/\/$/, ''))
  const bytes = roots.map((root) => bytesIn(join(weapp, root)))
  return {
    mainKb: kilobytes(bytesIn(weapp) - bytes.reduce((sum, each) => sum + each, 0)),
    subPackagesKb: Object.fromEntries(roots.map((root, i) => [root, kilobytes(bytes[i] ?? 0)])),
  }
}

/** One sentence per package that grew too large. */
export const tooLarge = ({ mainKb, subPackagesKb }: Sizes): string[] => [
  ...(mainKb > mostMainKb ? [`The main package has ${mainKb} KB, ${mostMainKb} are allowed`] : []),
  ...Object.entries(subPackagesKb)
    .filter(([, kb]) => kb > mostSubPackageKb)
    .map(([root, kb]) => `The sub-package ${root} has ${kb} KB, ${mostSubPackageKb} are allowed`),
]

/** Prints the sizes as one JSON line; 1 when a package is too large. */
export const main = (_args: string[], top: string): Promise<number> => {
  const sizes = measure(join(top, 'dist/weapp'))
  console.log(JSON.stringify({ bench: 'size', figures: sizes }))
  const complaints = tooLarge(sizes)
  for (const complaint of complaints) console.error(complaint)
  return Promise.resolve(complaints.length === 0 ? 0 : 1)
}
