import { View } from '@tarojs/components'
import { ratingLabels, type RatingLevel } from '../../contract/vocabulary/rating'
import './star-rating.scss'

const levels: readonly RatingLevel[] = [5, 4, 3, 2, 1]

const stars = (level: RatingLevel): string => '★'.repeat(level) + '☆'.repeat(5 - level)

export interface StarRatingProps {
  readonly chosen: RatingLevel | null
  readonly onChoose: (level: RatingLevel) => void
}

/** Five levels, each with its word: nobody has to guess what three stars mean. */
export function StarRating({ chosen, onChoose }: StarRatingProps) {
  return (
    <View className="star-rating">
      {levels.map((level) => (
        <View
          key={level}
          id={`rate-${level}`}
          className={`star-level ${level === chosen ? 'star-level-chosen' : ''}`}
          onClick={() => onChoose(level)}
        >
          <View>{ratingLabels[level]}</View>
          <View className="star-level-stars">{stars(level)}</View>
        </View>
      ))}
    </View>
  )
}

export interface StarRowProps extends StarRatingProps {
  /** Of what is rated: several rows stand on one sheet. */
  readonly id: string
}

const upwards: readonly RatingLevel[] = [1, 2, 3, 4, 5]

/** Five stars beside each other, with the word for what was chosen: where several are rated at once. */
export function StarRow({ id, chosen, onChoose }: StarRowProps) {
  return (
    <View className="star-row">
      {upwards.map((level) => (
        <View key={level} id={`star-${id}-${level}`} className="star-row-star" onClick={() => onChoose(level)}>
          {level <= (chosen ?? 0) ? '★' : '☆'}
        </View>
      ))}
      <View className="star-row-word">{chosen === null ? '点星打分' : ratingLabels[chosen]}</View>
    </View>
  )
}

/** A rating that was given. */
export function Rated({ level, text }: { readonly level: RatingLevel; readonly text: string }) {
  return (
    <View className="rated">
      <View className="star-level-stars">{stars(level)}</View>
      <View>{ratingLabels[level]}</View>
      {text !== '' && <View className="rated-text">{text}</View>}
    </View>
  )
}
