import { useState } from 'react'
import type { ActivityView } from '../../contract/activities'
import { activities } from '../../contract/activities'
import type { AlbumPhoto } from '../../contract/albums'
import { call } from '../cloud/call'
import { confirm, toast } from '../device/dialog'
import { useAction } from '../hooks/use-action'
import { useQuery } from '../hooks/use-query'
import { sendForm } from '../steps/use-steps'
import { addForm, type Adding } from './add-form'

/** The album of an activity, and what its reader does with it. */
export const useAlbum = ({ id: activity, version }: Pick<ActivityView, 'id' | 'version'>) => {
  // When it has ended there may be others, that came with the report.
  const query = useQuery(() => call(activities.album, { activity }), { key: String(version) })
  const [adding, setAdding] = useState(false)
  const reload = () => void query.reload()
  const [add, sending] = useAction((view: Adding) => sendForm(addForm, 'album', view), {
    done: (after) => {
      setAdding(false)
      query.put(after)
      toast('已放进相册，正在检查')
    },
    refused: reload,
  })
  const [takeBack, taking] = useAction(
    ({ key: photo }: AlbumPhoto) => call(activities.takeFromAlbum, { activity, photo }),
    { done: query.put, refused: reload },
  )
  return {
    ...{ activity, query, adding, setAdding, add, busy: sending || taking },
    takeBack: async (photo: AlbumPhoto) => {
      if (await confirm('拿掉后大家就看不到这张照片了。', '拿掉')) await takeBack(photo)
    },
  }
}

export type Album = ReturnType<typeof useAlbum>
