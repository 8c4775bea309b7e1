import type { PlaceLevel } from '../../contract/vocabulary/place-level'
import type { PropertyMode } from '../../contract/vocabulary/property-mode'
import type { Urgency } from '../../contract/vocabulary/urgency'
import { minuteOf } from '../../domain/posts/on-duty'
import type { Category } from '../../domain/request/request'
import type { RoutingFacts, TimeOfDay } from '../../domain/routing/rule'
import type { WorkingCalendar } from '../../domain/service-level/calendar'
import { isOfficeHour } from '../../domain/service-level/office-hour'
import { shanghai } from '../../domain/service-level/shanghai'
import type { AreaSummary } from '../repositories/documents/area'
import type { PostDocument } from '../repositories/documents/post'

/** What is asked besides the place. */
interface Asked {
  readonly category: Category
  readonly urgency: Urgency
  readonly time: TimeOfDay
}

export const timeOfDay = (now: Date, calendar: WorkingCalendar): TimeOfDay => ({
  minute: minuteOf(shanghai(now).format('HH:mm')),
  isOfficeHour: isOfficeHour(calendar, now),
})

const levels: readonly PlaceLevel[] = ['district', 'street', 'community']

const levelOf = (deepest: AreaSummary | undefined): PlaceLevel =>
  deepest?.special ? 'special' : (levels[deepest?.tier ?? 0] ?? 'grid')

/** What the nearest area says, or, where none says anything, what its posts show. */
const propertyModeOf = (areas: readonly AreaSummary[], posts: readonly PostDocument[]): PropertyMode =>
  areas.find(({ propertyMode }) => propertyMode !== null)?.propertyMode ??
  (posts.some(({ duty, holder }) => duty === 'propertyCompany' && holder !== null) ? 'company' : 'none')

/** @param areas from the deepest up */
export const factsOf = (
  areas: readonly AreaSummary[],
  posts: readonly PostDocument[],
  { category, urgency, time }: Asked,
): RoutingFacts => ({
  category,
  urgency,
  areaClass: areas.find(({ areaClass }) => areaClass !== null)?.areaClass ?? null,
  placeLevel: levelOf(areas[0]),
  propertyMode: propertyModeOf(areas, posts),
  time,
})
