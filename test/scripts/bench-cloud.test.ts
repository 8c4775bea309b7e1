import { figureOf, medianOf, quantileOf, rounded } from '../../scripts/bench/cloud/figures'

test('a figure sets the cloud beside the floor and the engine, and its slowest hundredth beside its middle', () => {
  const cloud = Array.from({ length: 1000 }, (_, n) => (n < 985 ? 1.5 : 6))
  expect(figureOf(cloud, [0.2, 0.2, 9], 0.8)).toEqual({ p50Ms: 1.5, engineMs: 0.2, ratio: 1.5, p99OverP50: 4 })
})

test('middles and quantiles do not depend on the order of the values, nor change it', () => {
  const values = [3, 1, 2]
  expect([medianOf(values), quantileOf(values, 0.99), quantileOf(values, 0)]).toEqual([2, 3, 1])
  expect(values).toEqual([3, 1, 2])
})

test('figures are printed with three decimals', () => {
  const figure = { p50Ms: 0.12345, engineMs: 1, ratio: 2 / 3, p99OverP50: 4 }
  expect(JSON.parse(rounded({ docGet: figure } as never))).toEqual({
    docGet: { p50Ms: 0.123, engineMs: 1, ratio: 0.667, p99OverP50: 4 },
  })
})
