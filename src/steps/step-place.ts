import { draftPlace, type DraftPlace } from '../device/draft'
import { stepDraftOf, type StepDraft } from './step-draft'

/** The place that was picked for a step; null when none was. It lies with what else was chosen, as text. */
export const placeIn = ({ choices: { place } }: StepDraft): DraftPlace | null =>
  place === undefined ? null : draftPlace.parse(JSON.parse(place))

/** Where the page on which places are picked keeps one for a step of a request. */
export const placeOfStep = (request: string, step: string) => {
  const store = stepDraftOf(request, step)
  return {
    get: () => ({ place: placeIn(store.get()) }),
    change: ({ place }: { place: DraftPlace | null }) => {
      const { place: _, ...rest } = store.get().choices
      store.change({ choices: place === null ? rest : { ...rest, place: JSON.stringify(place) } })
    },
  }
}
