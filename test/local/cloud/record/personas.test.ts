import { openRecord } from '../../../../local/cloud/record/open-record'

test('a persona whose openid is a number for the SDK is refused, and the others stay', () => {
  const record = openRecord(':memory:')
  const persona = { openid: 'oResident', name: '居民 0001', title: '居民', group: '青檀社区' }
  record.personas.replace([persona])
  const digits = { ...persona, openid: '12345678901234567000' }
  expect(() => record.personas.replace([digits])).toThrow('an openid needs a letter')
  expect(record.personas.list()).toEqual([persona])
  record.close()
})
