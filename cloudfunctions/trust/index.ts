import { trust } from '../../contract/trust'
import { serve } from '../../server/serve/serve'
import { audits, caseFile, register } from './audits'
import { reveal } from './reveal'

export const main = serve(trust, { reveal, audits, register, caseFile })
