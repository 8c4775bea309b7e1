import { areaCode, newOrganisationId } from '../../contract/ids'
import type { NewOrganisationRow, NewOrganisationView } from '../../contract/new-organisations'
import type { NewOrganisationDocument } from '../repositories/documents/new-organisation'

type Progress = NewOrganisationView['progress'][number]

const noteView = ({ at, by, words }: NewOrganisationDocument['progress'][number]): Progress => ({ at, by, words })

export const newOrganisationRow = (organisation: NewOrganisationDocument): NewOrganisationRow => {
  const { _id, community, progress, version, removed } = organisation
  const { kind, name, place, partyMembers, cultivation, specialist, assistant, others } = organisation
  const last = progress.at(-1)
  return {
    ...{ kind, name, place, partyMembers, cultivation, specialist, assistant, others, version, removed },
    id: newOrganisationId.parse(_id),
    community: { code: areaCode.parse(community.code), name: community.name },
    notes: progress.length,
    last: last === undefined ? null : noteView(last),
  }
}

export const newOrganisationView = (organisation: NewOrganisationDocument): NewOrganisationView => ({
  ...newOrganisationRow(organisation),
  progress: organisation.progress.map(noteView).reverse(),
})
