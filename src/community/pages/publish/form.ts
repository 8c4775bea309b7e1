import type { ActivityDraft } from '../../../device/activity-draft'
import type { PlacePurpose } from '../../../routes'
import type { PublishFaults } from './faults'

/** What the cards of the form read and write, whether one is published or changed. */
export interface ActivityForm {
  readonly draft: ActivityDraft
  readonly faults: PublishFaults
  readonly change: (next: Partial<ActivityDraft>) => void
  /** Where a spot goes that is picked on the map. */
  readonly placeFor: PlacePurpose
}
