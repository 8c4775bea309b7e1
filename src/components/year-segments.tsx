import { serverNow } from '../cloud/clock'
import { Segments } from './segments'
import { yearOf } from '../time/words'

export interface YearSegmentsProps {
  readonly year: number
  readonly onChoose: (year: number) => void
}

/** This year and the last, for the head of a page. */
export function YearSegments({ year, onChoose }: YearSegmentsProps) {
  const current = yearOf(serverNow())
  return (
    <Segments
      segments={[current, current - 1].map((each) => ({ value: String(each), label: `${each} 年` }))}
      chosen={String(year)}
      onChoose={(value) => onChoose(Number(value))}
    />
  )
}
