import fc from 'fast-check'
import { type SampleArea, sampleDistrict } from '../../../scripts/sample'
import { type Vertex, doTile, doubleArea, isInside, isSimple, ringOf, vertexAt } from './geometry'

const now = new Date('2024-05-06T01:30:00Z')

describe.each(['demo', 'changan'] as const)('the %s district', (size) => {
  const district = sampleDistrict({ size, now })
  const { buildings, posts, people, personas, codes } = district
  // Special grids lie over the tree: what tiles, and is numbered, is the tree.
  const [areas, specials] = [
    district.areas.filter((area) => !area.special),
    district.areas.filter((area) => area.special),
  ]
  const byCode = new Map(district.areas.map((area) => [area._id, area]))
  const rings = new Map(district.areas.map((area) => [area._id, ringOf(area.shape)]))
  const ring = (code: string): Vertex[] => rings.get(code)!
  const parts = new Map<string, SampleArea[]>()
  for (const area of areas) if (area.parent) parts.set(area.parent, [...(parts.get(area.parent) ?? []), area])
  const openids = new Set(people.map(({ _id }) => _id))
  const count = (tier: number) => areas.filter((area) => area.tier === tier).length

  test('has exactly the areas it is known for', () => {
    const tiers = [0, 1, 2, 3, 4, 5, 6].map(count)
    expect(tiers).toEqual(size === 'demo' ? [1, 2, 6, 12, 39, 120, 0] : [1, 16, 270, 270, 355, 1367, 17031])
    expect(areas).toHaveLength(size === 'demo' ? 180 : 19310)
  })

  test('is drawn with simple, closed, counter-clockwise outlines on whole millionths of a degree', () => {
    const wrong = areas.filter(({ _id, shape }) => {
      const outline = shape.coordinates[0]!
      const isWritten = outline.flat().every((degrees) => degrees === Number(degrees.toFixed(6)))
      const isClosed = outline[0]!.join() === outline.at(-1)!.join()
      return !(isWritten && isClosed && doubleArea(ring(_id)) > 0 && isSimple(ring(_id)))
    })
    expect(wrong.map(({ _id }) => _id)).toEqual([])
  })

  test('keeps the outlines of its smallest areas short', () => {
    const smallest = areas.filter(({ _id }) => !parts.has(_id))
    const corners = smallest.map(({ _id }) => ring(_id).length)
    const mean = corners.reduce((sum, number) => sum + number) / corners.length
    expect(Math.max(...corners)).toBeLessThanOrEqual(size === 'demo' ? 16 : 12)
    expect(mean).toBeLessThan(size === 'demo' ? 10 : 6)
  })

  test('is tiled at every tier, vertex by vertex, without gaps and overlaps', () => {
    const torn = [...parts].filter(([code, children]) => {
      const outlines = children.map(({ _id }) => ring(_id))
      const areaOfParts = outlines.reduce((sum, outline) => sum + doubleArea(outline), 0)
      return !doTile(ring(code), outlines) || areaOfParts !== doubleArea(ring(code))
    })
    expect(torn.map(([code]) => code)).toEqual([])
  })

  test('has every place of an area in exactly one of its parts', () => {
    const parents = [...parts.keys()]
    const parent = fc.nat(parents.length - 1).map((i) => parents[i]!)
    const fraction = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    const within = (values: number[], at: number) =>
      Math.min(...values) + at * (Math.max(...values) - Math.min(...values))
    fc.assert(
      fc.property(parent, fraction, fraction, (code, east, north) => {
        const outline = ring(code)
        const place = { x: within(outline.map(({ x }) => x), east), y: within(outline.map(({ y }) => y), north) } // prettier-ignore
        const holding = parts.get(code)!.filter(({ _id }) => isInside(ring(_id), place))
        expect(holding).toHaveLength(isInside(outline, place) ? 1 : 0)
      }),
      { numRuns: 3000, seed: 1 },
    )
  })

  test('names the place of each area by a valid code which continues its parent’s', () => {
    const codes = [/^\d{6}0{6}$/, /^\d{9}000$/, /^\d{12}$/, /^\d{12}3\d{3}$/, /^\d{12}4\d{3}$/, /^\d{12}5\d{3}$/, /^\d{12}6\d{3}$/] // prettier-ignore
    const carried = [6, 9, 12, 12, 12, 12]
    expect(byCode.size).toBe(district.areas.length)
    const isWrong = ({ _id, tier, path }: SampleArea, above: Pick<SampleArea, '_id' | 'tier' | 'path'>) =>
      tier !== above.tier + 1 ||
      path.join() !== [...above.path, _id].join() ||
      !codes[tier]!.test(_id) ||
      !_id.startsWith(above._id.slice(0, carried[above.tier] ?? 0))
    const nowhere = { _id: '', tier: -1, path: [] }
    const wrong = areas.filter((area) => isWrong(area, byCode.get(area.parent ?? '') ?? nowhere))
    expect(wrong).toEqual([])
  })

  test('numbers the grids of a community without gaps and calls no two areas the same', () => {
    expect(new Set(district.areas.map(({ name }) => name)).size).toBe(district.areas.length)
    const sequences = new Map<string, number[]>()
    for (const { _id, tier } of areas.filter((area) => area.tier > 2)) {
      const key = _id.slice(0, 12) + String(tier)
      sequences.set(key, [...(sequences.get(key) ?? []), Number(_id.slice(13))])
    }
    const broken = [...sequences.values()].filter((numbers) =>
      numbers.sort((a, b) => a - b).some((n, i) => n !== i + 1),
    )
    expect(broken).toEqual([])
  })

  test('has each area’s middle inside it and each building inside its basic grid', () => {
    const isLost = (code: string, at: SampleArea['centre']) => !isInside(ring(code), vertexAt(at.coordinates))
    expect(areas.filter(({ _id, centre }) => isLost(_id, centre))).toEqual([])
    expect(buildings.filter(({ area, at }) => isLost(area, at) || byCode.get(area)!.tier !== 5)).toEqual([])
    expect(
      buildings.filter(({ _id, area }) => !/^\d{5}$/.test(_id.slice(area.length)) || !_id.startsWith(area)),
    ).toEqual([])
  })

  test('counts the households of an area as those of its parts and of its buildings', () => {
    const sumOf = (children: SampleArea[]) => children.reduce((sum, { households }) => sum + households, 0)
    const wrong = [...parts].filter(([code, children]) => byCode.get(code)!.households !== sumOf(children))
    expect(wrong.map(([code]) => code)).toEqual([])
    const housed = buildings.reduce((sum, { households }) => sum + households, 0)
    expect(areas[0]!.households).toBe(housed)
    expect(new Set(buildings.map(({ _id }) => _id)).size).toBe(buildings.length)
  })

  test('has every post in a real area, held by a real person, with a number and a telephone of its own', () => {
    expect(posts.filter(({ area, path }) => byCode.get(area)?.path.join() !== path.join())).toEqual([])
    expect(posts.filter(({ holder }) => holder !== null && !openids.has(holder))).toEqual([])
    expect(new Set(posts.map(({ _id }) => _id)).size).toBe(posts.length)
    expect(new Set(posts.map(({ phone }) => phone)).size).toBe(posts.length)
    expect(
      posts.filter(({ _id, area, duty }) => _id.slice(0, -2) !== `${area}-${duty}-` || !/\d\d$/.test(_id)),
    ).toEqual([])
    expect(posts.filter(({ phone }) => !/^0632-0\d{6}$/.test(phone ?? ''))).toEqual([])
  })

  test('staffs each kind of area as it should be', () => {
    const held = (duty: string) => posts.filter((post) => post.duty === duty).map(({ area }) => area)
    const all = (tier: number) => areas.filter((area) => area.tier === tier).map(({ _id }) => _id)
    expect(held('gridWorker').sort()).toEqual([...all(5), ...specials.map(({ _id }) => _id)].sort())
    expect(held('gridChief').sort()).toEqual(all(4).sort())
    expect(held('communityPolice').sort()).toEqual(all(3).sort())
    expect(held('trafficPolice').sort()).toEqual(all(3).sort())
    expect(held('centreHousehold').sort()).toEqual(all(size === 'demo' ? 5 : 6).sort())
    expect([...new Set(held('communityDesk'))].sort()).toEqual(all(2).sort())
    expect(held('streetDesk').sort()).toEqual(all(1).sort())
    expect(held('districtCentre')).toEqual(all(0))
    expect([...new Set(held('department'))].sort()).toEqual([...all(0), ...all(1)].sort())
    expect(held('propertyCompany').length).toBeGreaterThanOrEqual(3)
    expect(new Set(held('buildingHead')).size).toBe(count(5))
  })

  test('lays special grids into basic grids, each with a code of its community and a worker of its own', () => {
    expect(specials).toHaveLength(size === 'demo' ? 3 : 75)
    for (const { _id, path, parent, tier } of specials) {
      expect([path.length, path.at(-1), path[2], tier]).toEqual([4, _id, parent, 9])
      expect(_id).toMatch(new RegExp(`^${parent}9\\d{3}$`))
      const under = areas.filter((area) => area.tier === 5 && ring(_id).every((spot) => isInside(ring(area._id), spot)))
      expect(under.map((area) => area.path[2])).toEqual([parent])
    }
  })

  test('has exactly those buildings behind a special grid that stand in it', () => {
    const wrong = buildings.filter(({ path, at }) => {
      const special = specials.find(({ _id }) => isInside(ring(_id), vertexAt(at.coordinates)))
      return path[6] !== special?._id
    })
    expect(wrong).toEqual([])
  })

  test('shares its police among the large grids', () => {
    const officers = (duty: string) =>
      new Set(posts.filter((post) => post.duty === duty).map(({ holder }) => holder)).size
    expect([officers('communityPolice'), officers('trafficPolice')]).toEqual(size === 'demo' ? [6, 4] : [112, 115])
  })

  test('gives everybody an openid as WeChat does, and a home that exists', () => {
    expect(openids.size).toBe(people.length)
    expect(people.filter(({ _id }) => !/^o[A-Za-z0-9]{27}$/.test(_id))).toEqual([])
    const houses = new Map(buildings.map((building) => [building._id, building]))
    const homeless = people.filter(({ home }) => home && houses.get(home.building)?.area !== home.area)
    expect(homeless).toEqual([])
  })

  test('lets a newcomer sign in as sixteen people, all of them real and on duty', () => {
    expect(personas.map(({ group }) => group)).toEqual(
      ['居民', '网格员', '社区', '街道', '区中心', '党员', '部门', '物业', '管理员', '居民', '网格员', '网格长', '部门', '部门', '单位', '审计员'], // prettier-ignore
    )
    expect(new Set(personas.map(({ openid }) => openid)).size).toBe(personas.length)
    expect(personas.filter(({ openid }) => !openids.has(openid))).toEqual([])
    const away = posts.filter(
      ({ holder, shifts, leaves }) => (shifts ?? leaves) && personas.some(({ openid }) => openid === holder),
    )
    expect(away).toEqual([])
    expect([personas[0]!.name, personas[1]!.name]).toEqual(['青檀社区 03 网格居民', '青檀社区 03 网格员'])
  })

  test('offers a dozen building codes to scan', () => {
    expect(codes).toHaveLength(12)
    expect(new Set(codes.map(({ result }) => result)).size).toBe(12)
    expect(codes.filter(({ result }) => !buildings.some(({ _id }) => result === `b=${_id}`))).toEqual([])
    expect(codes[0]!.label).toMatch(/^青檀社区 03 网格一号楼$/)
  })
})
