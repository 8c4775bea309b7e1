import { photoKey } from '../../server/repositories/photos'
import { sdkFor } from './sdk'

type Cloud = Parameters<typeof sdkFor>[0]

const isThere = async (cloud: Cloud, fileID: string): Promise<boolean> =>
  sdkFor(cloud)
    .downloadFile({ fileID })
    .then(
      () => true,
      () => false,
    )

/** Photos as they lie in storage: what was uploaded, and of those that were looked at the copies that are shown. */
export const storedIn = async (cloud: Cloud, files: readonly string[]): Promise<string[]> => {
  const { data } = await sdkFor(cloud).database().collection('photos').get()
  const copies = (data as { _id: string; clean: string }[]).filter(({ _id }) => files.map(photoKey).includes(_id))
  return [...files, ...copies.map(({ clean }) => clean)]
}

/** Which of these files are still there. */
export const leftIn = async (cloud: Cloud, files: readonly string[]): Promise<string[]> => {
  const there = await Promise.all(files.map((file) => isThere(cloud, file)))
  return files.filter((_, n) => there[n])
}
