import { noticesFor } from '../../../domain/notification/notices-for'
import type { Request } from '../../../domain/request/request'
import { act, actors, assigneeOf, posts, raised } from '../../support/requests'

const said = { title: '已超时', text: `${posts.worker.name} 没有在 11 月 23 日 10:00 前签收，已超时` }

/** All that a post reads when a step tells it in words of its own. */
const readBy = (request: Request, { id }: { readonly id: string }): string =>
  noticesFor(request, request.events.at(-1)!, [
    { ...said, to: assigneeOf(posts.streetDesk) },
    { ...said, to: assigneeOf(posts.worker) },
  ])
    .filter(({ to }) => to.id === id)
    .flatMap(({ text, subject }) => [text, subject.title, subject.place])
    .join('，')

const telling = [posts.worker.name, '青檀社区', '路灯']

test('outside its chain a notice of a confidential request says its number, and neither who has it nor what and where it is', () => {
  const secret = act(raised({ confidential: true }), 'accept', actors.worker)
  const outside = readBy(secret, posts.streetDesk)
  expect(outside).toContain(`保密诉求 ${secret.number}`)
  expect(telling.filter((word) => outside.includes(word))).toEqual([])
})

test('its chain reads all of it, and everybody reads what is not confidential', () => {
  const secret = act(raised({ confidential: true }), 'accept', actors.worker)
  const open = act(raised(), 'accept', actors.worker)
  for (const text of [readBy(secret, posts.worker), readBy(open, posts.streetDesk)])
    expect(telling.filter((word) => !text.includes(word))).toEqual([])
})

test('a copy of it that a step sends by its usual words says no more either', () => {
  const secret: Request = { ...raised({ confidential: true }), copies: [posts.chief.id] }
  const [copy] = noticesFor(secret, secret.events.at(-1)!).filter(({ to }) => to.id === posts.chief.id)
  expect(copy?.text).toBe(`保密诉求 ${secret.number}`)
})
