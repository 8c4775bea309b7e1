import { whistleType, type WhistleType } from '../../../contract/vocabulary/whistle-type'
import type { Limit } from '../../../domain/service-level/limits'
import { matterDocument, type MatterDocument } from '../../../server/repositories/documents/whistle'
import { sampleCategories } from '../categories'
import { departmentNamed } from '../departments'
import { padded } from '../names'
import { textRows, wordsIn } from '../text-rows'
import { cityMatters } from './matters/city'
import { homeMatters } from './matters/home'
import { lawMatters } from './matters/law'

const unitOf: Readonly<Record<WhistleType, Limit['unit']>> = {
  daily: 'workingDays',
  hard: 'workingDays',
  emergency: 'hours',
}

/** `daily emergency 4` → both types, and 4 hours for the second. */
const typesIn = (cell: string): Pick<MatterDocument, 'types' | 'finish'> => {
  const types: WhistleType[] = []
  const finish: Partial<Record<WhistleType, Limit>> = {}
  for (const word of wordsIn(cell)) {
    const last = types.at(-1)
    if (/^\d+$/.test(word) && last) finish[last] = { amount: Number(word), unit: unitOf[last] }
    else types.push(whistleType.parse(word))
  }
  return { types, finish }
}

const codesOf = (cell: string): string[] => wordsIn(cell).map((name) => departmentNamed(name).code)

const categoryCodes = (cell: string, codes: ReadonlyMap<string, string>): string[] =>
  wordsIn(cell).map((name) => {
    const code = codes.get(name)
    if (code === undefined) throw new Error(`no category is called ${name}`)
    return code
  })

/** name, lead, assist, types, keywords, categories */
type Cells = readonly [string, string, string, string, string, string]

const isRow = (cells: readonly string[]): cells is Cells => cells.length === 6

/**
 * The 157 rows that a district starts from. No list of 157 is published in full: wording, bodies and limits are ours, in its
 * structure. A row: matter | leading body | assisting ones | types, each with its own limit where it has one (`hard 20`: working days,
 * `emergency 4`: hours) | words that find it | categories it fits. A line with # begins a class.
 */
export const sampleMatters = (): MatterDocument[] => {
  const codes = new Map(sampleCategories().map(({ _id, name }) => [name, _id]))
  const matters: MatterDocument[] = []
  let className = ''
  for (const cells of textRows(`${lawMatters}${cityMatters}${homeMatters}`)) {
    if (isRow(cells)) matters.push(matterIn(cells, className, matters.length + 1, codes))
    else className = cells.join().replace('# ', '')
  }
  return matters
}

const matterIn = (
  [name, lead, assist, types, keywords, fits]: Cells,
  className: string,
  number: number,
  codes: ReadonlyMap<string, string>,
): MatterDocument =>
  matterDocument.parse({
    _id: padded(number, 3),
    name,
    className,
    lead: departmentNamed(lead).code,
    assist: codesOf(assist),
    ...typesIn(types),
    keywords: wordsIn(keywords),
    categories: categoryCodes(fits, codes),
    active: true,
  })
