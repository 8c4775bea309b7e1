import { api } from '../../contract/api'
import { serve } from '../../server/serve/serve'
import { audits, caseFile, register } from './audits'
import { reveal } from './reveal'

export const main = serve(api.trust, { reveal, audits, register, caseFile })
