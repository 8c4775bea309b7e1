import { useState } from 'react'
import { meetings } from '../../contract/meetings'
import type { ResolutionRow } from '../../contract/meetings'
import { call } from '../cloud/call'
import { toast } from '../device/dialog'
import { useAction } from '../hooks/use-action'

/** What words are asked for about a resolution. */
export interface AskingOfResolution {
  readonly kind: 'reportDone' | 'sendBack'
  readonly resolution: ResolutionRow
}

const known = ({ id: resolution, version }: ResolutionRow) => ({ resolution, version })

const withWords = ({ kind, resolution }: AskingOfResolution, text: string) =>
  kind === 'sendBack'
    ? call(meetings.sendBack, { ...known(resolution), reason: text })
    : call(meetings.reportDone, { ...known(resolution), evidence: text })

/** What the desk does about resolutions. @param again reads anew what is shown */
export const useResolutionSteps = (again: () => void) => {
  const [asking, ask] = useState<AskingOfResolution | null>(null)
  const after = () => {
    ask(null)
    again()
  }
  const done = () => {
    toast('已办好')
    after()
  }
  const [accept, accepting] = useAction((resolution: ResolutionRow) => call(meetings.accept, known(resolution)), {
    done,
    refused: after,
  })
  const [give, giving] = useAction(withWords, { done, refused: after })
  return { asking, ask, accept, give, busy: accepting || giving }
}

export type ResolutionSteps = ReturnType<typeof useResolutionSteps>
