import { View } from '@tarojs/components'
import type { RedrawingView } from '../../contract/redrawing'
import { redrawKindLabels } from '../../contract/vocabulary/redraw-kind'
import { Tag } from '../components/status-tag'
import './redrawing-bits.scss'

const namesOf = (grids: readonly { readonly name: string }[]): string => grids.map(({ name }) => name).join('、')

/** 青檀社区 03 网格、青檀社区 04 网格 → 青檀社区 03 网格 */
export const changeWords = ({ from, into }: Pick<RedrawingView, 'from' | 'into'>): string =>
  `${namesOf(from)} → ${namesOf(into)}`

/** 3 件在办诉求、1 件没办完的心愿 */
export const openWords = (requests: number, wishes: number): string =>
  `${requests} 件在办诉求${wishes === 0 ? '' : `、${wishes} 件没办完的心愿`}`

export function RedrawingTag({ redrawing: { kind, isDone } }: { readonly redrawing: RedrawingView }) {
  return <Tag tone={isDone ? 'mute' : 'wait'}>{`${redrawKindLabels[kind]}${isDone ? '' : '，正在办'}`}</Tag>
}

export interface ProgressProps {
  readonly moved: number
  readonly total: number
}

/** How many open requests have got their new grid. */
export function Progress({ moved, total }: ProgressProps) {
  const percent = total === 0 ? 0 : Math.round((100 * moved) / total)
  return (
    <>
      <View className="redrawing-bar">
        <View className="redrawing-bar-done" style={`width: ${percent}%`} />
      </View>
      <View id="progress" className="redrawing-line">
        {`在办诉求已换到新网格 ${moved} / ${total} 件`}
      </View>
    </>
  )
}
