import type { Phone } from '../runtime/phone'
import { askPermission } from '../runtime/permissions'
import { choosePlace, showPlace } from '../screen/place-page'
import { answer, refuse, type Refusal, type WxFamily } from './answer'

interface Place {
  longitude: number
  latitude: number
}

/** WeChat refuses these APIs unless app.json declares them. */
const undeclared = (phone: Phone, api: string): Refusal | null =>
  phone.program.app.requiredPrivateInfos?.includes(api)
    ? null
    : refuse('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json')

const locate = (phone: Phone, api: 'getLocation' | 'getFuzzyLocation', scope: string) =>
  answer(phone, api, async () => {
    const problem = undeclared(phone, api)
    if (problem) return problem
    if (!(await askPermission(phone, scope))) return refuse('auth deny', { errno: 103 })
    const { longitude, latitude, accuracy } = phone.position.now()
    if (api === 'getFuzzyLocation')
      return { longitude: Number(longitude.toFixed(2)), latitude: Number(latitude.toFixed(2)) }
    return {
      longitude,
      latitude,
      accuracy,
      horizontalAccuracy: accuracy,
      verticalAccuracy: 0,
      altitude: 0,
      speed: -1,
    }
  })

export const locationApis = (phone: Phone): WxFamily => ({
  getLocation: locate(phone, 'getLocation', 'scope.userLocation'),
  getFuzzyLocation: locate(phone, 'getFuzzyLocation', 'scope.userFuzzyLocation'),
  chooseLocation: answer(phone, 'chooseLocation', async ({ longitude, latitude }: Partial<Place>) => {
    const problem = undeclared(phone, 'chooseLocation')
    if (problem) return problem
    const here = phone.position.now()
    const start = { longitude: longitude ?? here.longitude, latitude: latitude ?? here.latitude }
    const chosen = await choosePlace(phone, start)
    if (!chosen) return refuse('cancel')
    phone.position.picked(chosen)
    return { name: '地图选点', address: '', ...chosen }
  }),
  openLocation: answer(
    phone,
    'openLocation',
    async (place: Place & { name?: string; address?: string; scale?: number }) => {
      await showPlace(phone, place)
      return undefined
    },
  ),
})
