import { usePhotos } from '../hooks/use-photos'
import { useStore } from '../hooks/use-store'
import { stepDraftOf } from './step-draft'

export const useStepDraft = (request: string, step: string) => {
  const store = stepDraftOf(request, step)
  const draft = useStore(store)
  const photos = usePhotos({
    submitKey: draft.key,
    read: () => store.get().photos,
    write: (next) => store.change({ photos: next }),
  })
  return {
    draft,
    photos,
    write: (note: string) => store.change({ note }),
    choose: (field: string, value: string) => store.change({ choices: { ...store.get().choices, [field]: value } }),
  }
}

export type StepState = ReturnType<typeof useStepDraft>
