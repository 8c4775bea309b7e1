import { parse, stringify } from '../../../../local/cloud/store'
import { parseStored } from '../../../../local/cloud/store/ejson/decode'

const now = new Date(1_000)

test.each([
  ['{"$numberInt":"5"}', 5],
  ['{"$numberLong":"1700000000000"}', 1_700_000_000_000],
  ['{"$numberDouble":"2.5"}', 2.5],
  ['{"$date":{"$numberLong":"5"}}', new Date(5)],
  ['{"$date":5}', new Date(5)],
  ['{"$date":"1970-01-01T00:00:02Z"}', new Date(2_000)],
  ['{"$oid":"0123456789abcdef01234567"}', { $oid: '0123456789abcdef01234567' }],
  ['{"$tcb_server_date":{"offset":{"$numberInt":"500"}}}', new Date(1_500)],
  ['{"$regularExpression":{"pattern":"^灯","options":"i"}}', /^灯/iu],
  ['{"a":[{"$numberInt":"1"},{"b":{"$date":5}}]}', { a: [1, { b: new Date(5) }] }],
])('%s is read as the value it stands for', (text, value) => {
  expect(parse(text, now)).toEqual(value)
})

test('a stored document comes back as it was', () => {
  const document = {
    _id: 'a',
    at: new Date(5),
    list: [{ at: new Date(6) }, null, 2.5],
    pattern: /a.b/su,
    place: { lng: 1 },
  }
  expect(parseStored(stringify(document))).toEqual(document)
  expect(stringify({ at: new Date(5) })).toBe('{"at":{"$date":5}}')
})

test('what cannot be read is refused', () => {
  expect(() => parse('{"$date":"yesterday"}', now)).toThrow('not a date')
  expect(() => parse('{"$numberInt":"five"}', now)).toThrow('not a number')
  expect(() => parse('{"$regularExpression":{"pattern":"("}}', now)).toThrow('invalid')
})
