import type { TargetGroup } from '../../../../contract/vocabulary/target-group'

interface Emergency {
  readonly value: string
  readonly words: string
  readonly kind: string
  readonly group: TargetGroup
}

/** What 580 is called for most: one tap says what, of which kind, and for whom. Every district has these kinds. */
export const emergencies: readonly Emergency[] = [
  { value: 'fall', words: '老人摔倒，扶不起来', kind: 'dailyCare', group: 'elder' },
  { value: 'silence', words: '独居老人联系不上，请上门看看', kind: 'dailyCare', group: 'elder' },
  { value: 'hospital', words: '行动不便，急需送医', kind: 'dailyCare', group: 'disabled' },
  { value: 'medicine', words: '急需取药', kind: 'errands', group: 'elder' },
  { value: 'child', words: '孩子一个人在家，没人照看', kind: 'childCare', group: 'leftBehind' },
]
