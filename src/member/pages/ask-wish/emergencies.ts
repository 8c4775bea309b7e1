import type { TargetGroup } from '../../../../contract/vocabulary/target-group'

interface Emergency {
  readonly value: string
  readonly words: string
  readonly kind: string
  readonly group: TargetGroup
  /** Whom to ask for, as long as nobody has said what he is called. */
  readonly who: string
}

/** What 580 is called for most: one tap says what, of which kind, and for whom. Every district has these kinds. */
export const emergencies: readonly Emergency[] = [
  { value: 'fall', words: '老人摔倒，扶不起来', kind: 'dailyCare', group: 'elder', who: '老人' },
  { value: 'silence', words: '独居老人联系不上，请上门看看', kind: 'dailyCare', group: 'elder', who: '独居老人' },
  { value: 'hospital', words: '行动不便，急需送医', kind: 'dailyCare', group: 'disabled', who: '行动不便的居民' },
  { value: 'medicine', words: '急需取药', kind: 'errands', group: 'elder', who: '等药的居民' },
  { value: 'child', words: '孩子一个人在家，没人照看', kind: 'childCare', group: 'leftBehind', who: '孩子' },
]

type Told = Pick<Emergency, 'kind' | 'group' | 'words'> & { readonly name: string }

/** What one tap fills in. Whom somebody else calls for is called by what is wrong with him until a name is typed. */
export const filledBy = ({ kind, group, words, who }: Emergency, name: string, isForOther: boolean): Told => {
  const isTyped = name !== '' && emergencies.every((emergency) => emergency.who !== name)
  return { kind, group, words, name: isForOther && !isTyped ? who : name }
}
