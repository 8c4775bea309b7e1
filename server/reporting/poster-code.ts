import { miniProgramCode } from '../cloud/mini-program-code'

/** Where a poster leads: to the form of who reports in. */
const page = 'member/pages/report-in/index'

/** @param scene the code of the community, which stays as long as the community does */
export const posterCode = (scene: string): Promise<string | null> => miniProgramCode(page, scene)
