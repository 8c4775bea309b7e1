import { cardCode, type CardCode } from '../../contract/ids'

/** The code of a member's card in what was scanned: the bare code, or the scene of a mini program code. */
export const cardInCode = (text: string): CardCode | null => {
  const found = /(?<![0-9a-f])[0-9a-f]{24}(?![0-9a-f])/.exec(text)
  return found === null ? null : (cardCode.safeParse(found[0]).data ?? null)
}
