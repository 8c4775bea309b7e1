import { useState } from 'react'
import { administration } from '../../../../contract/administration'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { useRows } from '../../../hooks/use-rows'

export type Group = 'all' | 'vacant'

/** Posts of the areas that I look after, by the beginning of their names. */
export const usePosts = () => {
  const [text, setText] = useState('')
  const [group, choose] = useState<Group>('all')
  const asked = text.trim()
  const list = useRows(
    async (cursor) =>
      mapResult(await call(administration.posts, { text: asked, group, cursor }), ({ posts, next }) => ({
        rows: posts,
        next,
      })),
    { key: `${group} ${asked}` },
  )
  return { text, setText, group, choose, list }
}

export type Posts = ReturnType<typeof usePosts>
