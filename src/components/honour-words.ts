import type { HonourView } from '../../contract/honours'
import { yearOf } from '../time/words'

/** 全勤报到、年度服务之星（2025 年）: of another year it says which. */
export const honourWords = (honours: readonly HonourView[], now: Date): string =>
  honours.map(({ year, name }) => (year === yearOf(now) ? name : `${name}（${String(year)} 年）`)).join('、')
