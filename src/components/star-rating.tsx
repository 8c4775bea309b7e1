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
