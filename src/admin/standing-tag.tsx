import { standingLabels, type Standing } from '../../contract/vocabulary/standing'
import { Tag, type Tone } from '../components/status-tag'

const tones: Readonly<Record<Standing, Tone>> = { onDuty: 'ok', offShift: 'mute', onLeave: 'wait', vacant: 'late' }

/** Whether somebody is there for a post. */
export function StandingTag({ standing }: { readonly standing: Standing }) {
  return <Tag tone={tones[standing]}>{standingLabels[standing]}</Tag>
}
