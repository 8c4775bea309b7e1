import { buildingId } from '../../../contract/ids'

/** The building's id in what was scanned: the bare id, or the scene of a mini program code. */
export const buildingInCode = (text: string) => {
  const found = /(?<!\d)\d{21}(?!\d)/.exec(text)
  return found === null ? null : (buildingId.safeParse(found[0]).data ?? null)
}
