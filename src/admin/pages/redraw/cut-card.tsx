import { Slider, View } from '@tarojs/components'
import type { AreaOutline } from '../../../../contract/areas'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { PlaceMap } from '../../../components/place-map'
import { partNames, withPoint, type CutWay } from './straight-cut'
import type { Redraw } from './use-redraw'

const ways: readonly { readonly value: CutWay; readonly label: string }[] = [
  { value: 'westEast', label: '东西两片' },
  { value: 'northSouth', label: '南北两片' },
  { value: 'points', label: '自己画线' },
]

const isWay = (value: string): value is CutWay => ways.some((way) => way.value === value)

const pointWords = ['在图上沿路或河点第一个点', '再点第二个点，就沿两点切开', '要改，重新点第一个点'] as const

/** How near the map is looked at so that most grids are seen whole. */
const wholeGrid = 15

/** Below the grid that is split, the two parts lie over it once the server has cut it. */
const shown = ({
  around,
  single,
  preview,
}: Redraw): { readonly grids: AreaOutline[]; readonly chosen: string | null } => {
  const parts = preview.query.data?.into ?? []
  const others = around.filter(({ code }) => parts.length === 0 || code !== single?.code)
  return { grids: [...others, ...parts], chosen: parts[0]?.code ?? single?.code ?? null }
}

function TheMap({ redraw }: { readonly redraw: Redraw }) {
  const { single, draft, change } = redraw
  const { way, points } = draft.cut
  if (single === null) return null
  const pick = (at: (typeof points)[number]) => change({ cut: { ...draft.cut, points: withPoint(points, at) } })
  return (
    <View className="redraw-map">
      <PlaceMap
        {...shown(redraw)}
        centre={single.centre}
        scale={wholeGrid}
        pin={points.length === 1 ? (points[0] ?? null) : null}
        onPick={way === 'points' ? pick : undefined}
      />
    </View>
  )
}

function Where({ redraw: { draft, change } }: { readonly redraw: Redraw }) {
  const { way, percent, points } = draft.cut
  if (way === 'points') return <View className="redraw-line">{pointWords[points.length]}</View>
  return (
    <>
      <View className="redraw-line">{`拖动圆点，把线往${way === 'westEast' ? '西或往东' : '北或往南'}移`}</View>
      <Slider
        id="where"
        className="redraw-slider"
        min={5}
        max={95}
        step={1}
        value={percent}
        activeColor="#b3261e"
        onChange={(event) => change({ cut: { ...draft.cut, percent: Number(event.detail.value) } })}
      />
    </>
  )
}

/** Said only of the very line that is drawn. */
function Shares({ redraw: { cut, preview } }: { readonly redraw: Redraw }) {
  const parts = preview.query.data?.into
  if (cut === null || !preview.isCurrent || parts?.length !== 2) return null
  const words = partNames(cut).map((name, i) => {
    const { share, households } = parts[i]!
    return `${name}占 ${Math.round(share * 100)}%，约 ${households} 户`
  })
  return (
    <>
      <View id="shares">{words.join('；')}</View>
      <View className="redraw-line">图上红色的是{partNames(cut)[0]}。户数按面积估算。</View>
    </>
  )
}

/** Where one grid is cut in two. */
export function CutCard({ redraw }: { readonly redraw: Redraw }) {
  const { draft, change, single } = redraw
  if (single === null) return null
  return (
    <Card title="从哪里分开">
      <Chips
        chips={ways}
        chosen={draft.cut.way}
        onChoose={(way) => isWay(way) && change({ cut: { ...draft.cut, way, points: [] } })}
      />
      <TheMap redraw={redraw} />
      <Where redraw={redraw} />
      <Shares redraw={redraw} />
      <View className="redraw-line">要分成三片，先分成两片，再把其中一片分一次。</View>
    </Card>
  )
}
