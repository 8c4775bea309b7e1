import { api } from '../../contract/api'
import { serve } from '../../server/serve/serve'
import { audits, caseFile, register } from './audits'

export const main = serve(api.trust, { audits, register, caseFile })
