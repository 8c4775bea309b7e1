import { View } from '@tarojs/components'
import { wishes } from '../../../../contract/wishes'
import { call } from '../../../cloud/call'
import { askForReminders, askWhenNoneLeft } from '../../../cloud/reminders'
import { Card } from '../../../components/card'
import { Line } from '../../../components/line'
import { MainButton } from '../../../components/main-button'
import { Switch } from '../../../components/switch'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useMe, useSettings } from '../../../hooks/use-me'
import { useQuery } from '../../../hooks/use-query'
import { openWishes } from '../../routes'

/** Who has not said in which grid he lives is called when a grid has nobody. */
const teamWords = (gridName: string | null): string =>
  gridName === null ? '网格员按 580 时叫上我（先在“修改资料”里选网格）' : `${gridName}有人按 580 时叫上我`

/** A call at once wakes only those whom WeChat may send a message. */
function Reach() {
  const left = useMe()?.quota.taskArrived ?? 0
  const [get, busy] = useAction(async () => ({ ok: true as const, data: await askForReminders(['taskArrived']) }), {
    done: (accepted) => toast(accepted > 0 ? '已领到 1 次提醒' : '没有领到，可在微信设置里打开提醒'),
  })
  return (
    <View className="member-team">
      <View className="member-hint">
        {left > 0 ? `微信还能叫您 ${left} 次` : '微信叫不到您了，只能打开小程序才看得到，请领一次提醒'}
      </View>
      <MainButton id="team-reminder" tone="outline" size="row" busy={busy} onTap={() => void get()}>
        领提醒
      </MainButton>
    </View>
  )
}

/** What neighbours wish for, and whether the member is called when somebody needs help at once. */
export function HelpCard() {
  const team = useQuery(() => call(wishes.ownTeam, {}))
  // WeChat asks for reminders only once it is known for which.
  const isReady = useSettings() !== null
  const [setTeam, busy] = useAction(
    async (isIn: boolean) => {
      if (isIn) await askWhenNoneLeft('taskArrived')
      return call(wishes.setTeam, { isIn })
    },
    {
      done: (own) => {
        team.put(own)
        toast(own.isIn ? '已加入志愿服务队' : '已退出志愿服务队')
      },
      refused: () => void team.reload(),
    },
  )
  return (
    <Card>
      <Line id="wishes" label="邻居的心愿" hint="接下一件，帮邻居办点事" onTap={openWishes} />
      {team.data !== null && isReady && (
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
      {team.data?.isIn === true && <Reach />}
    </Card>
  )
}
