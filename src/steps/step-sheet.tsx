import { View } from '@tarojs/components'
import { useState } from 'react'
import { Chips } from '../components/chips'
import { MainButton } from '../components/main-button'
import { PhotoGrid } from '../components/photo-grid'
import { Sheet, SheetFoot } from '../components/sheet'
import { WordsBox } from '../components/text-sheet'
import type { Known, SheetForm } from './step-form'
import './step-sheet.scss'
import { useStepDraft, type StepState } from './use-step-draft'

const lackOf = <View extends Known>(
  { lacks }: Pick<SheetForm<View>, 'lacks'>,
  view: View,
  { draft, photos }: StepState,
): string | null => {
  const missing = lacks.map((lack) => lack(draft, view)).find((words) => words !== null)
  if (missing !== undefined) return missing
  return photos.items.some(({ state }) => state === 'uploading') ? '照片正在上传，请稍等' : null
}

interface WordsProps {
  readonly words: NonNullable<SheetForm['words']>
  readonly state: StepState
}

function Words({ words: { placeholder, most, suggestions = [] }, state: { draft, write } }: WordsProps) {
  return (
    <>
      {suggestions.length > 0 && (
        <Chips
          chips={suggestions.map((suggestion) => ({ value: suggestion, label: suggestion }))}
          chosen={draft.note}
          onChoose={write}
        />
      )}
      <View className="step-words">
        <WordsBox id="sheet-text" value={draft.note} onChange={write} placeholder={placeholder} most={most} />
      </View>
    </>
  )
}

function Photos({ label, photos }: { readonly label: string; readonly photos: StepState['photos'] }) {
  return (
    <PhotoGrid
      items={photos.items}
      addLabel={label}
      onAdd={() => void photos.add()}
      onRemove={photos.remove}
      onRetry={(path) => void photos.retry(path)}
    />
  )
}

interface ContentProps<View extends Known> {
  readonly form: SheetForm<View>
  readonly view: View
  readonly step: string
  readonly busy: boolean
  readonly instead: (step: string) => void
  readonly onConfirm: () => void
}

function Content<View extends Known>({ form, view, step, busy, instead, onConfirm }: ContentProps<View>) {
  const state = useStepDraft(view.id, step)
  const { Fields } = form
  const lack = lackOf(form, view, state)
  const hint = lack ?? form.hint?.(view, state.draft)
  return (
    <View className="step-sheet">
      {Fields !== undefined && <Fields view={view} state={state} instead={instead} />}
      {form.words !== undefined && <Words words={form.words} state={state} />}
      {form.photos !== undefined && <Photos label={form.photos} photos={state.photos} />}
      {hint !== undefined && <View className="step-hint">{hint}</View>}
      <SheetFoot>
        <MainButton id="sheet-confirm" busy={busy} disabled={lack !== null} onTap={onConfirm}>
          {form.confirm}
        </MainButton>
      </SheetFoot>
    </View>
  )
}

export interface StepSheetProps<Name extends string, View extends Known> {
  readonly forms: Readonly<Record<Name, SheetForm<View>>>
  readonly view: View
  /** Which step is being written; null: none. */
  readonly asking: Name | null
  readonly busy: boolean
  readonly onConfirm: (name: Name) => void
  readonly onInstead?: (name: Name) => void
  readonly onClose: () => void
}

/** Comes up over the page for the step that was tapped; what is written there is kept until it was sent. */
export function StepSheet<Name extends string, View extends Known>(props: StepSheetProps<Name, View>) {
  const { forms, view, asking, busy, onConfirm, onInstead, onClose } = props
  // While it goes down it still shows what it showed.
  const [last, setLast] = useState(asking)
  if (asking !== null && asking !== last) setLast(asking)
  if (last === null) return null
  const form = forms[last]
  return (
    <Sheet title={form.title(view)} open={asking !== null} onClose={onClose}>
      <Content
        key={last}
        form={form}
        view={view}
        step={last}
        busy={busy}
        instead={(step) => onInstead?.(step as Name)}
        onConfirm={() => onConfirm(last)}
      />
    </Sheet>
  )
}
