import { readFileSync } from 'node:fs'
import { lifeFile, lifePage } from '../../scripts/life'

test('the page about the life of a request says what the table says', () => {
  expect(readFileSync(lifeFile, 'utf8')).toBe(lifePage())
})
