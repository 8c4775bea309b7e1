import { View } from '@tarojs/components'
import { api } from '../../../../contract/api'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { Line } from '../../../components/line'
import { Switch } from '../../../components/switch'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { openWishes } from '../../routes'

/** Who has not said in which grid he lives is called when a grid has nobody. */
const teamWords = (gridName: string | null): string =>
  gridName === null ? '网格员按 580 时叫上我（先在“修改资料”里选网格）' : `${gridName}有人按 580 时叫上我`

/** What neighbours wish for, and whether the member is called when somebody needs help at once. */
export function HelpCard() {
  const team = useQuery(() => call(api.wishes.ownTeam, {}))
  const [setTeam, busy] = useAction((isIn: boolean) => call(api.wishes.setTeam, { isIn }), {
    done: (own) => {
      team.put(own)
      toast(own.isIn ? '已加入志愿服务队' : '已退出志愿服务队')
    },
    refused: () => void team.reload(),
  })
  return (
    <Card>
      <Line id="wishes" label="邻居的心愿" hint="接下一件，帮邻居办点事" onTap={openWishes} />
      {team.data !== null && (
        <View className="member-team">
          <View>
            <View className="line-label">加入志愿服务队</View>
            <View className="member-hint">{teamWords(team.data.gridName)}</View>
          </View>
          <Switch
            className="member-team-switch"
            checked={team.data.isIn}
            onChange={(isIn) => {
              if (!busy) void setTeam(isIn)
            }}
          />
        </View>
      )}
    </Card>
  )
}
