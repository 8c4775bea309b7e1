import { api } from '../../contract/api'
import { serve } from '../../server/serve/serve'
import { coverage } from './coverage'
import { exportCoverage, exportParticipation } from './exporting'
import { participation } from './participation'

export const main = serve(api.overview, { coverage, participation, exportCoverage, exportParticipation })
