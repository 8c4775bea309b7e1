import { View } from '@tarojs/components'
import type { LimitsView } from '../../../../contract/limits'
import { dueStepLabels } from '../../../../contract/vocabulary/due-step'
import { ladderLabels } from '../../../../contract/vocabulary/ladder-name'
import { rungLabels } from '../../../../contract/vocabulary/rung'
import { urgencyLabels } from '../../../../contract/vocabulary/urgency'
import { whistleStepLabels } from '../../../../contract/vocabulary/whistle-step'
import { whistleTypeLabels } from '../../../../contract/vocabulary/whistle-type'
import { Card } from '../../../components/card'
import { Line } from '../../../components/line'
import { limitWords } from '../../../time/limit'
import { rungWords } from './rung-words'
import type { Limits } from './use-limits'

export interface GroupProps {
  readonly view: LimitsView
  readonly limits: Limits
}

export function UrgencyLimits({ view: { urgencies }, limits: { ask } }: GroupProps) {
  return urgencies.map(({ urgency, limits }) => (
    <Card key={urgency} id={`urgency-${urgency}`} title={urgencyLabels[urgency]}>
      {limits.map(({ step, limit }) => (
        <Line
          key={step}
          id={`limit-${urgency}-${step}`}
          label={dueStepLabels[step]}
          hint={limit === null ? '不设时限' : limitWords(limit)}
          onTap={() =>
            ask({
              kind: 'limit',
              title: `${urgencyLabels[urgency]} · ${dueStepLabels[step]}`,
              of: { kind: 'urgency', urgency, step },
            })
          }
        />
      ))}
    </Card>
  ))
}

export function WhistleLimits({ view: { whistles }, limits: { ask } }: GroupProps) {
  return whistles.map(({ type, limits }) => (
    <Card key={type} id={`whistle-${type}`} title={whistleTypeLabels[type]}>
      {limits.map(({ step, limit }) => (
        <Line
          key={step}
          id={`limit-${type}-${step}`}
          label={whistleStepLabels[step]}
          hint={limitWords(limit)}
          onTap={() =>
            ask({
              kind: 'limit',
              title: `${whistleTypeLabels[type]} · ${whistleStepLabels[step]}`,
              of: { kind: 'whistle', type, step },
            })
          }
        />
      ))}
    </Card>
  ))
}

/** The end of a time is its end: that rung is shown and stays. */
export function Ladders({ view: { ladders }, limits: { ask } }: GroupProps) {
  return ladders.map(({ ladder, rungs }) => (
    <Card key={ladder} id={`ladder-${ladder}`} title={ladderLabels[ladder]}>
      {rungs.map((rung, i) => (
        <View key={rung.name} className="limits-rung">
          {rung.name === 'breach' ? (
            <View className="limits-fixed">
              <View>{rungLabels[rung.name]}</View>
              <View className="limits-line">{rungWords(rung)}</View>
            </View>
          ) : (
            <Line
              id={`rung-${ladder}-${i}`}
              label={rungLabels[rung.name]}
              hint={rungWords(rung)}
              onTap={() =>
                ask({ kind: 'rung', title: `${ladderLabels[ladder]} · ${rungLabels[rung.name]}`, ladder, rung: i })
              }
            />
          )}
        </View>
      ))}
    </Card>
  ))
}
