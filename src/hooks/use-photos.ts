import { useState } from 'react'
import { uploadPhoto } from '../cloud/upload'
import { choosePhotos, forgetPhoto } from '../device/camera'
import { tell } from '../device/dialog'
import type { LocalPhoto } from '../device/local-photo'

export type PhotoState = 'waiting' | 'uploading' | 'done' | 'failed'

export interface PhotoItem {
  readonly src: string
  readonly state: PhotoState
  /** 0 to 100 while uploading. */
  readonly percent: number
}

interface Going {
  readonly percent: number
  readonly failed: boolean
}

/** The platform's most for one submit. */
export const mostPhotos = 9

export interface PhotosOptions {
  /** The client key of the submit that the photos belong to. */
  readonly submitKey: string
  /** Read anew each time: an upload ends long after the tap that began it. */
  readonly read: () => readonly LocalPhoto[]
  readonly write: (photos: LocalPhoto[]) => void
}

const itemOf = (photo: LocalPhoto, going: Going | undefined): PhotoItem => {
  if (photo.file !== null) return { src: photo.path, state: 'done', percent: 100 }
  if (going === undefined) return { src: photo.path, state: 'waiting', percent: 0 }
  return { src: photo.path, state: going.failed ? 'failed' : 'uploading', percent: going.percent }
}

/** Photos of a submit in the making: each goes to the cloud as soon as it is chosen, and says how far it is. */
export const usePhotos = ({ submitKey, read, write }: PhotosOptions) => {
  const [going, setGoing] = useState<Readonly<Record<string, Going>>>({})
  const mark = (path: string, next: Going) => setGoing((before) => ({ ...before, [path]: next }))

  const send = async (path: string) => {
    mark(path, { percent: 0, failed: false })
    const sent = await uploadPhoto(submitKey, path, (percent) => mark(path, { percent, failed: false }))
    if (!sent.ok) mark(path, { percent: 0, failed: true })
    else write(read().map((photo) => (photo.path === path ? { path, file: sent.data } : photo)))
  }

  const add = async () => {
    const { paths, faults } = await choosePhotos(mostPhotos - read().length)
    if (faults.length > 0) void tell(faults.join('\n'))
    if (paths.length === 0) return
    write([...read(), ...paths.map((path) => ({ path, file: null }))])
    for (const path of paths) await send(path)
  }

  const remove = (path: string) => {
    write(read().filter((photo) => photo.path !== path))
    forgetPhoto(path)
  }

  const items = read().map((photo) => itemOf(photo, going[photo.path]))
  return { items, add, remove, retry: send }
}
