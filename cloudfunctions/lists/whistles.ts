import type { lists } from '../../contract/lists'
import { deskOver } from '../../domain/access/parties'
import { isStaff } from '../../domain/access/roles'
import { isRefused, refuse } from '../../domain/refused'
import { areaByCode } from '../../server/repositories/areas'
import { departmentPosts, departments, whistleTypes } from '../../server/repositories/whistle-lists'
import type { Handlers } from '../../server/serve/serve'
import { departmentPostView, whistleTypeView } from '../../server/views/lists-view'
import { whistleMeans } from '../../server/whistle/whistle-means'

export const whistleHandlers: Pick<Handlers<typeof lists>, 'whistleTypes' | 'departments' | 'previewWhistle'> = {
  whistleTypes: async () => ({ types: (await whistleTypes()).map(whistleTypeView) }),
  departments: async ({ area }, { actor }) => {
    if (!isStaff(actor)) return refuse('notAllowed')
    const [place, bodies] = await Promise.all([areaByCode(area), departments()])
    if (place === null) return refuse('placeUnknown')
    const posts = await departmentPosts(place.path)
    return { departments: posts.map((post) => departmentPostView(post, bodies)) }
  },
  previewWhistle: async ({ area, ...ask }, { actor }) => {
    const place = await areaByCode(area)
    if (place === null) return refuse('placeUnknown')
    const desk = deskOver(actor, place.path)
    if (desk === undefined) return refuse('notAllowed')
    const [meant, bodies] = await Promise.all([whistleMeans(ask, place.path, desk.duty), departments()])
    if (isRefused(meant)) return meant
    const { called, terms } = meant
    return {
      called: called.map((post) => ({ ...departmentPostView(post, bodies), role: post.role })),
      ...terms.limits,
      approver: terms.approval ? terms.approver : null,
    }
  },
}
