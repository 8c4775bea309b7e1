import { join } from 'node:path'
import { prepare } from '../local/phone/prepare'
import { sampleTemplates } from './sample/settings'
import { Trouble } from './say.mjs'

/** What the phones in the browser know of the district they are in. */
export interface Surroundings {
  /** GCJ-02: where the phones are at first. */
  centre: { longitude: number; latitude: number }
  /** Codes on buildings, offered when a phone scans. */
  codes: { label: string; result: string }[]
}

/** Makes the site with the stage and the phones from the built mini program. */
export const makeSite = async (top: string, out: string, { centre, codes }: Surroundings): Promise<void> => {
  const dist = join(top, 'dist/weapp')
  const { pages, warnings } = await prepare({ dist, out, root: top, centre, codes, templates: { ...sampleTemplates } })
  for (const warning of warnings) console.log(`    ${warning}`)
  if (pages.length === 0) throw new Trouble('小程序里没有页面', 'The mini program has no pages')
}
