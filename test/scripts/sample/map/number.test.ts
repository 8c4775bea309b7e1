import { inOrder } from '../../../../scripts/sample/map/number'

const place = (name: string, x: number, y: number) => ({ name, x, y })

test('places are numbered from west to east, row by row from the north, though the rows are ragged', () => {
  const ragged = [
    place('south-east', 205, 8),
    place('north-west', 4, 198),
    place('middle', 98, 104),
    place('west', 0, 93),
    place('north-east', 196, 190),
    place('south', 103, 0),
    place('east', 200, 97),
    place('south-west', 6, 11),
    place('north', 105, 205),
  ]
  const names = inOrder(ragged, ({ x, y }) => ({ x, y })).map(({ name }) => name)
  expect(names).toEqual(
    ['north-west', 'north', 'north-east', 'west', 'middle', 'east', 'south-west', 'south', 'south-east'], // prettier-ignore
  )
})

test('places side by side are one row', () => {
  const row = [place('c', 90, 12), place('a', 0, 0), place('b', 40, 20)]
  expect(inOrder(row, ({ x, y }) => ({ x, y })).map(({ name }) => name)).toEqual(['a', 'b', 'c'])
})
