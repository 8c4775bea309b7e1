import { buildingInCode } from '../../../src/pages/place/building-code'

const id = '990101001001500100001'

test.each([
  [id, id],
  [`pages/place/index?scene=b=${id}`, id],
  [`https://example.com/b/${id}`, id],
  ['6901234567892', null],
  [`${id}7`, null],
  ['三号楼', null],
])('the code “%s” names the building %s', (text, building) => {
  expect(buildingInCode(text)).toBe(building)
})
