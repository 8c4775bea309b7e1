import { categoryCode } from '../../contract/ids'
import type { SettingsView } from '../../contract/people'
import { missingYears } from '../../domain/service-level/calendar'
import { categories, districtSettings } from '../repositories/settings'

/** What every phone needs to know about this district. */
export const settingsView = async (now: Date): Promise<SettingsView> => {
  const [settings, rows] = await Promise.all([districtSettings(), categories()])
  const { taskArrived, requestProgress, resultToConfirm } = settings.templates
  return {
    productName: settings.productName,
    districtName: settings.districtName,
    centre: settings.centre,
    categories: rows.map(({ _id, module, className, name, urgency, common, words }) => ({
      code: categoryCode.parse(_id),
      module,
      className,
      name,
      urgency,
      common,
      words,
    })),
    templates: {
      taskArrived: taskArrived.id,
      requestProgress: requestProgress.id,
      resultToConfirm: resultToConfirm.id,
    },
    calendarMissing: missingYears(settings.calendar, now),
  }
}
