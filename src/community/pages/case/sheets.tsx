import { requests } from '../../../../contract/requests'
import type { RequestView } from '../../../../contract/requests'
import { call } from '../../../cloud/call'
import { CategoryPicker } from '../../../components/category-picker'
import { seen } from '../../../steps/step-form'
import { StepSheet } from '../../../steps/step-sheet'
import { DispatchSheet } from './dispatch-sheet'
import { forms } from './forms'
import { MergeSheet } from './merge-sheet'
import { SplitSheet } from './split-sheet'
import type { Case } from './use-case'

interface SheetsProps {
  readonly view: RequestView
  readonly page: Case
}

function CategorySheet({ view, page }: SheetsProps) {
  return (
    <CategoryPicker
      open={page.sheet === 'recategorise'}
      categories={page.categories}
      chosen={page.categories.find(({ code }) => code === view.category) ?? null}
      onChoose={({ code }) =>
        void page.takeChosen('recategorise', (known) => call(requests.recategorise, { ...seen(known), category: code }))
      }
      onClose={page.closeSheet}
    />
  )
}

/** The questions that come up over the page, one at a time. */
export function CaseSheets({ view, page }: SheetsProps) {
  return (
    <>
      <DispatchSheet view={view} page={page} />
      <CategorySheet view={view} page={page} />
      <SplitSheet view={view} page={page} />
      <MergeSheet view={view} page={page} />
      <StepSheet
        forms={forms}
        view={view}
        asking={page.asking}
        busy={page.busy}
        onConfirm={(name) => void page.send(name)}
        onInstead={page.ask}
        onClose={() => page.ask(null)}
      />
    </>
  )
}
