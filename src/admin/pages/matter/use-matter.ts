import { administration } from '../../../../contract/administration'
import { keptLists, type MatterContent, type MatterForm } from '../../../../contract/kept-lists'
import { call } from '../../../cloud/call'
import { useSettings } from '../../../hooks/use-me'
import { useRowForm, type RowActions } from '../../kept/use-row-form'

/** Who leads does not assist as well, and a type that it may not be whistled as has no time. */
const whole = (content: MatterContent): MatterContent => ({
  ...content,
  assist: content.assist.filter((code) => code !== content.lead),
  finish: Object.fromEntries(
    content.types.flatMap((type) => (content.finish[type] ? [[type, content.finish[type]]] : [])),
  ),
})

const actions: RowActions<MatterContent, MatterForm> = {
  read: (id) => call(administration.matter, { id }),
  save: (saving) => call(administration.saveMatter, saving),
  turn: (switching) => call(administration.switchMatter, switching),
  taken: keptLists.saveMatter.input,
  blank: { name: '', className: '', lead: '', assist: [], types: [], finish: {}, keywords: [], categories: [] },
  whole,
}

/** One matter being written. */
export const useMatter = () => ({ ...useRowForm(actions), categoryRows: useSettings()?.categories ?? [] })

export type Matter = ReturnType<typeof useMatter>
