import type { CardCode } from '../../contract/ids'
import { miniProgramCode } from '../cloud/mini-program-code'

/** Pixels: a poster is printed, a card is held out on a phone and kept there. */
const widths = { poster: 860, card: 430 } as const

/**
 * The code on a community's poster: it opens the form of who reports in.
 * @param scene the code of the community, which stays as long as the community does
 */
export const posterCode = (scene: string): Promise<string | null> =>
  miniProgramCode('member/pages/report-in/index', scene, widths.poster)

/** The code on a member's card: it opens what he shows, for anybody who scans it with WeChat. */
export const memberCardCode = (card: CardCode): Promise<string | null> =>
  miniProgramCode('member/pages/card/index', card, widths.card)
