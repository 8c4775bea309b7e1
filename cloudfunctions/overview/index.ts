import { overview } from '../../contract/overview'
import { serve } from '../../server/serve/serve'
import { exportCommitments } from './commitments'
import { coverage } from './coverage'
import { exportCoverage, exportParticipation } from './exporting'
import { exportNewOrganisations } from './new-organisations'
import { participation } from './participation'

export const main = serve(overview, {
  ...{ coverage, participation },
  ...{ exportCoverage, exportParticipation, exportCommitments, exportNewOrganisations },
})
