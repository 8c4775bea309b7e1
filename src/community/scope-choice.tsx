import type { Scope } from '../../contract/activities'
import { Chips } from '../components/chips'

interface ScopeProps {
  /** What is done with it: 改, 取消. */
  readonly verb: string
  readonly scope: Scope
  readonly onChoose: (scope: Scope) => void
}

/** Of a series: this one alone, or those that come later too. */
export function ScopeChoice({ verb, scope, onChoose }: ScopeProps) {
  const chips = [
    { value: 'one', label: `只${verb}这一次` },
    { value: 'later', label: `以后各次也${verb}` },
  ]
  return <Chips chips={chips} chosen={scope} onChoose={(value) => onChoose(value === 'later' ? 'later' : 'one')} />
}
