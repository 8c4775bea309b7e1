import type { lists } from '../../contract/lists'
import { desksOf } from '../../domain/access/parties'
import { isStaff } from '../../domain/access/roles'
import { isRefused, refuse } from '../../domain/refused'
import { calledPosts } from '../../domain/whistle/called'
import { whistleRule } from '../../domain/whistle/rule'
import { areaByCode } from '../../server/repositories/areas'
import {
  citedMatters,
  departmentPosts,
  departments,
  whistleRules,
  whistleTypes,
} from '../../server/repositories/whistle-lists'
import type { Handlers } from '../../server/serve/serve'
import { departmentPostView, whistleTypeView } from '../../server/views/lists-view'

export const whistleHandlers: Pick<Handlers<typeof lists>, 'whistleTypes' | 'departments' | 'previewWhistle'> = {
  whistleTypes: async () => ({ types: (await whistleTypes()).map(whistleTypeView) }),
  departments: async ({ area }, { actor }) => {
    if (!isStaff(actor)) return refuse('notAllowed')
    const [place, bodies] = await Promise.all([areaByCode(area), departments()])
    if (place === null) return refuse('placeUnknown')
    const posts = await departmentPosts(place.path)
    return { departments: posts.map((post) => departmentPostView(post, bodies)) }
  },
  previewWhistle: async ({ area, type, matters: numbers, written, named, joint }, { actor }) => {
    const [place, bodies, rules, matters] = await Promise.all([
      areaByCode(area),
      departments(),
      whistleRules(type),
      citedMatters(numbers),
    ])
    if (place === null) return refuse('placeUnknown')
    const desk = desksOf(actor).find((post) => place.path.includes(post.area))
    if (desk === undefined) return refuse('notAllowed')
    if (isRefused(matters)) return matters
    const asked = { matters, named, joint, departments: bodies }
    const terms = whistleRule({ ...asked, rules, blower: desk.duty, written })
    if (isRefused(terms)) return terms
    const called = calledPosts(asked, await departmentPosts(place.path))
    if (isRefused(called)) return called
    return {
      called: called.map((post) => ({ ...departmentPostView(post, bodies), role: post.role })),
      ...terms.limits,
      approver: terms.approval ? terms.approver : null,
    }
  },
}
