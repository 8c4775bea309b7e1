import type { Random } from './random'

/** Names after plants and water, so that no real place is meant. */
export const DISTRICT = '示例区'

export const STREETS = [
  '榆园', '柏林', '槐汀', '枫浦', '荻洲', '竹坪', '兰渚', '桂渡',
  '杉坞', '楸岭', '蒲塘', '柳汀', '荷渚', '梅浦', '桐津', '松坡',
] // prettier-ignore

/** The communities that the personas and the guides speak of; the first ones that are large enough to show something. */
export const SHOWN_COMMUNITIES = ['青檀', '荷塘', '芦溪', '竹泉', '桐湾', '杉林']
const PLANTS = [...'青翠碧清兰梅松柏桐枫柳桂荷竹槐榆楸杉荻蒲']
const WATERS = [...'溪泉湖塘湾渡坪岭园林畔洲汀坡港']

/** Names for all other communities; at most about 290. */
export const otherCommunities = (random: Random): string[] =>
  random.shuffled(
    PLANTS.flatMap((plant) => WATERS.map((water) => plant + water)).filter((name) => !SHOWN_COMMUNITIES.includes(name)),
  )

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 1 → 一, as buildings are numbered; up to ten. */
export const numeral = (number: number): string => NUMERALS[number] ?? String(number)

export const padded = (number: number, digits: number): string => String(number).padStart(digits, '0')
