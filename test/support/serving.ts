import type { ServicePostRow } from '../../contract/serving'
import { told, type Phone } from './product'

/** What is told of the nth service post. */
export const postNo = (n: number, hands = 3) => ({
  clientKey: `service-post-${String(n).padStart(8, '0')}`,
  title: `楼道安全巡查 ${String(n)}`,
  class: 'safety' as const,
  about: '每次约一小时',
  when: '每周六上午',
  hands,
})

/** A community sets one of its own. */
export const setPost = async (desk: Phone, n = 1, hands = 3): Promise<ServicePostRow> =>
  told(await desk.call('serving', 'publish', postNo(n, hands)))

/** A member proposes one after the other. @returns the answer to the last one */
export const proposals = async (member: Phone, count: number) => {
  for (let n = 1; n < count; n++) await member.call('serving', 'propose', postNo(10 + n))
  return member.call('serving', 'propose', postNo(10 + count))
}
