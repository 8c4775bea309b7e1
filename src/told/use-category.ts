import type { CategoryView } from '../../contract/categories'
import type { Module } from '../../contract/vocabulary/module'
import type { ToldDraft } from '../device/draft'
import { useSettings } from '../hooks/use-me'
import { offered, recommend } from './recommend'

export interface CategoryChoice {
  readonly door: Module | undefined
  readonly categories: readonly CategoryView[]
  readonly recommended: CategoryView | null
  readonly chosen: CategoryView | null
  readonly chips: readonly CategoryView[]
}

/** Which category stands: the writer's choice, else what his words say. @param door the module it was opened by */
export const useCategory = (draft: Pick<ToldDraft, 'text' | 'category'>, door?: Module): CategoryChoice => {
  const categories = useSettings()?.categories ?? []
  const recommended = recommend(draft.text, categories)
  const picked = categories.find(({ code }) => code === draft.category) ?? null
  return {
    door,
    categories,
    recommended,
    chosen: picked ?? recommended,
    chips: offered(categories, [picked, recommended], door),
  }
}
