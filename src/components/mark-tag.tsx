import { markColourLabels, type MarkColour } from '../../contract/vocabulary/mark-colour'
import { Tag } from './status-tag'

/** A time was missed, or had to be supervised: in words, since colour alone says nothing to many. */
export function MarkTag({ colour }: { readonly colour: MarkColour }) {
  return <Tag tone={colour === 'red' ? 'late' : 'wait'}>{markColourLabels[colour]}</Tag>
}
