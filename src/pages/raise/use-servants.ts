import { useEffect, useState } from 'react'
import { areas } from '../../../contract/areas'
import { call } from '../../cloud/call'
import { draftStore, type Draft, type DraftPlace } from '../../device/draft'
import { useQuery } from '../../hooks/use-query'

/** Who serves the place of the draft. A choice that is not among them is taken out of the draft, and that is to be said. */
export const useServants = ({ input }: DraftPlace, about: Draft['about']) => {
  const { data, refusal, reload } = useQuery(() => call(areas.servants, { place: input }), {
    key: JSON.stringify(input),
  })
  const servants = data?.servants ?? null
  const [dropped, setDropped] = useState(false)
  const isGone = about !== null && servants !== null && !servants.some(({ post }) => post === about)
  useEffect(() => {
    if (!isGone) return
    draftStore.change({ about: null })
    setDropped(true)
  }, [isGone])
  return {
    ...{ servants, refusal, reload },
    dropped: dropped && about === null,
    choose: (chosen: string) => {
      setDropped(false)
      draftStore.change({ about: servants?.find(({ post }) => post === chosen)?.post ?? null })
    },
  }
}
