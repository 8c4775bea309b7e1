import { specialTier } from '../../domain/routing/locate'
import type { PropertyMode, SampleArea } from './documents'
import type { Dwellings } from './dwellings'
import type { Sheet, Spot } from './map/sheet'
import type { Tract } from './tracts'

/** Documents of a tract and of everything in it, parents first, and of the special grids; each counts the households within. */
export const areaDocuments = (
  { positionOf }: Pick<Sheet, 'positionOf'>,
  district: Tract,
  { households }: Dwellings,
  { specials, propertyModes }: { specials: readonly Tract[]; propertyModes: ReadonlyMap<string, PropertyMode> },
  validFrom: Date,
): SampleArea[] => {
  const areas: SampleArea[] = []
  const shapeOf = (outline: readonly Spot[]): SampleArea['shape'] => ({
    type: 'Polygon',
    coordinates: [[...outline, ...outline.slice(0, 1)].map(positionOf)],
  })
  const write = (tract: Tract): number => {
    const { code, name, tier, path, outline, middle, areaClass, parts } = tract
    const area: SampleArea = {
      _id: code,
      name,
      tier,
      parent: path.at(-2) ?? null,
      path,
      shape: shapeOf(outline),
      centre: { type: 'Point', coordinates: positionOf(middle) },
      households: households.get(code) ?? 0,
      areaClass,
      ...(propertyModes.has(code) && { propertyMode: propertyModes.get(code) }),
      ...(tier === specialTier && { special: true }),
      validFrom,
    }
    areas.push(area)
    area.households += parts.reduce((sum, part) => sum + write(part), 0)
    return area.households
  }
  write(district)
  specials.forEach(write)
  return areas
}
