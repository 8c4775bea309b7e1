import type { Gateway } from './client'

/** The address that shows a `cloud://` file, or undefined when the cloud gives none. */
export type CloudImages = (fileID: string) => Promise<string | undefined>

const keepMs = 10 * 60_000

/** Asks for many files at once: images that appear together are one question to the cloud. */
export const createCloudImages = (gateway: Gateway): CloudImages => {
  const known = new Map<string, { url: Promise<string | undefined>; until: number }>()
  let waiting: { fileID: string; answer: (url: string | undefined) => void }[] = []

  const askAll = async (): Promise<void> => {
    const asked = waiting
    waiting = []
    const answer = await gateway.tempUrls([...new Set(asked.map((each) => each.fileID))])
    const rows = answer.ok ? answer.value.fileList : []
    for (const { fileID, answer: give } of asked) {
      const url = rows.find((row) => row.fileID === fileID && row.status === 0)?.tempFileURL
      if (typeof url !== 'string') known.delete(fileID)
      give(typeof url === 'string' ? url : undefined)
    }
  }

  return (fileID) => {
    const kept = known.get(fileID)
    if (kept && kept.until > Date.now()) return kept.url
    const url = new Promise<string | undefined>((answer) => {
      if (waiting.length === 0) setTimeout(() => void askAll())
      waiting.push({ fileID, answer })
    })
    known.set(fileID, { url, until: Date.now() + keepMs })
    return url
  }
}
