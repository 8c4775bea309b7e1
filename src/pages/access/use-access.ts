import { useState } from 'react'
import { lists } from '../../../contract/lists'
import type { AccessKind } from '../../../contract/vocabulary/access-kind'
import { call } from '../../cloud/call'
import { useRows } from '../../hooks/use-rows'
import { useSettled } from '../../hooks/use-settled'

/** Milliseconds without another letter. */
const pause = 250

/** The community access list, one kind at a time, narrowed by what is typed. */
export const useAccess = () => {
  const [kind, setKind] = useState<AccessKind>('cancelled')
  const [words, setWords] = useState('')
  const sought = useSettled(words.trim(), pause)
  const list = useRows((cursor) => call(lists.searchAccess, { kind, words: sought, cursor }), {
    key: [kind, sought].join(' '),
  })
  return { kind, setKind, words, setWords, list }
}
