import { submitPhoto } from '../cloud/content-check'
import type { PhotoDocument } from '../repositories/documents/photo'

const minute = 60_000
/** WeChat answers within 30 minutes; a check that could not even begin is begun again sooner. */
const [answerTime, retryTime] = [30 * minute, 5 * minute]

type Submitted = Pick<PhotoDocument, 'traceId' | 'earlier' | 'tries' | 'dueAt'>
type Submitting = Pick<PhotoDocument, 'person'> & Omit<Submitted, 'dueAt'>

/** Hands a clean copy to WeChat's check. @param url where that is @returns what to remember of it */
export const submit = async (
  { person, traceId, earlier, tries }: Submitting,
  url: string | undefined,
  now: Date,
): Promise<Submitted> => {
  // Of who is gone nobody can be asked about it: a desk looks.
  const trace = url === undefined || person === null || person === '' ? null : await submitPhoto(url, person)
  const after = { tries: tries + 1, dueAt: new Date(now.getTime() + (trace === null ? retryTime : answerTime)) }
  if (trace === null) return { ...after, traceId, earlier }
  return { ...after, traceId: trace, earlier: traceId === null ? earlier : [...earlier, traceId] }
}
