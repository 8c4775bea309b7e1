import { Input, View } from '@tarojs/components'
import type { PartView } from '../../../../contract/requests'
import { StarRow } from '../../../components/star-rating'
import type { FieldsProps } from '../../../steps/step-form'
import './close-fields.scss'
import { levelField, levelOf, toRate, wordsField } from './ratings'

interface RatingProps {
  readonly part: PartView
  readonly state: FieldsProps['state']
}

function Rating({ part: { id, name }, state: { draft, choose } }: RatingProps) {
  return (
    <View id={`rating-${id}`} className="part-rating">
      <View className="part-rating-name">{name}</View>
      <StarRow id={id} chosen={levelOf(draft, id)} onChoose={(level) => choose(levelField(id), String(level))} />
      <Input
        id={`rating-words-${id}`}
        className="part-rating-words"
        placeholder="对这一家想说的话（可不填）"
        placeholderClass="part-rating-placeholder"
        maxlength={200}
        value={draft.choices[wordsField(id)] ?? ''}
        onInput={(event) => choose(wordsField(id), event.detail.value)}
      />
    </View>
  )
}

/** Who whistled says of each department how it did. */
export function CloseFields({ view, state }: FieldsProps) {
  return (
    <>
      {toRate(view).map((part) => (
        <Rating key={part.id} part={part} state={state} />
      ))}
    </>
  )
}
