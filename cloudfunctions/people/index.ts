import { people } from '../../contract/people'
import { isRefused } from '../../domain/refused'
import { findHome } from '../../server/places/find-home'
import { forgetPerson } from '../../server/people/forget-person'
import { phoneFromWeChat } from '../../server/people/remember-phone'
import { savePerson } from '../../server/repositories/people'
import { serve } from '../../server/serve/serve'
import { meView } from '../../server/views/me-view'
import { settingsView } from '../../server/views/settings-view'

export const main = serve(people, {
  me: (_, call) => meView(call),
  settings: (_, { now }) => settingsView(now),
  saveElder: async ({ elder }, { actor }) => {
    await savePerson(actor.person, { elder })
    return { elder }
  },
  phoneFromWeChat: ({ code }, { person }) => phoneFromWeChat(code, person),
  cancelAccount: async (_, call) => (await forgetPerson(call)) ?? { forgotten: true as const },
  saveHome: async ({ area, building }, call) => {
    const home = await findHome(area, building)
    if (isRefused(home)) return home
    await savePerson(call.actor.person, { home })
    return meView({ ...call, person: { ...call.person, home } })
  },
})
