import { seedOf } from '../../../scripts/serve/seed'
import { newOrganisationDocument } from '../../../server/repositories/documents/new-organisation'

test('the first community has new organisations of both kinds, with what was done for some', () => {
  const rows = [...(seedOf('demo', new Date('2026-11-20T10:20:00+08:00')).seed.collections.newOrganisations ?? [])]
  const organisations = rows.map((row) => newOrganisationDocument.parse(row))
  expect(organisations).toEqual(rows)
  expect(new Set(organisations.map(({ kind, community }) => `${community.name} ${kind}`))).toEqual(
    new Set(['青檀社区 economic', '青檀社区 social']),
  )
  expect(organisations.some(({ progress }) => progress.length > 1)).toBe(true)
})
