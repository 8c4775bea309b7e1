import type { MessageTemplates, ScanCode } from '../settings'

const read = async <T>(name: string, fallback: T): Promise<T> => {
  const answer = await fetch(name).catch(() => null)
  return answer?.ok ? ((await answer.json()) as T) : fallback
}

/** How messages read, from the site's templates.json. */
export const readTemplates = (): Promise<MessageTemplates> => read('templates.json', {})

/** What may be scanned: `window.mpCodes` when the page has it, else the site's codes.json. */
export const readCodes = (): Promise<ScanCode[]> => {
  const { mpCodes } = window as { mpCodes?: ScanCode[] }
  return mpCodes ? Promise.resolve(mpCodes) : read('codes.json', [])
}
