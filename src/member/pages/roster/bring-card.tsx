import { View } from '@tarojs/components'
import type { SheetReport, WrongLine } from '../../../../contract/rosters'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { ProgressBar } from '../../../components/progress-bar'
import { TextLink } from '../../../components/text-link'
import type { Roster } from './use-roster'

const headWords = ({ lines, good, wrong }: SheetReport): string =>
  lines === 0
    ? '表里还没有人，请填好再选'
    : `共 ${lines} 行：${good} 行可以导入${wrong > 0 ? `，${wrong} 行有问题` : '，没有问题'}`

function Wrong({ line: { row, name, words } }: { readonly line: WrongLine }) {
  return (
    <View className="roster-wrong">
      <View className="roster-wrong-row">第 {row} 行</View>
      <View>{name === '' ? words : `${name}：${words}`}</View>
    </View>
  )
}

/** What the sheet says, line by line, before anything is changed. */
function Report({ bringing: { checked, busy, bring, choose } }: Pick<Roster, 'bringing'>) {
  if (checked === null) return null
  const { name, report } = checked
  const { good, wrong, wrongLines } = report
  return (
    <View id="report">
      <View className="roster-line">{name}</View>
      <View className="roster-sum">{headWords(report)}</View>
      {wrongLines.map((line) => (
        <Wrong key={line.row} line={line} />
      ))}
      {wrong > wrongLines.length && (
        <View className="roster-line">其余 {wrong - wrongLines.length} 行改好这些后再看</View>
      )}
      <View className="roster-steps">
        <MainButton id="choose-again" tone="outline" size="row" disabled={busy} onTap={() => void choose()}>
          {wrong > 0 ? '改好后重选' : '换一个表格'}
        </MainButton>
        {good > 0 && (
          <MainButton id="bring" size="row" busy={busy} onTap={() => void bring(checked)}>
            {wrong > 0 ? `先导入这 ${good} 人` : `确认导入 ${good} 人`}
          </MainButton>
        )}
      </View>
    </View>
  )
}

function Begin({ roster: { bringing, template, example, opening } }: { readonly roster: Roster }) {
  return (
    <>
      <View className="roster-line">
        下载模板，填好姓名和手机号，发到微信聊天里（比如文件传输助手），再从聊天里选它。本人报到时姓名和手机号对得上，就自动确认。
      </View>
      <TextLink id="example" onTap={() => void example()}>
        看一份填好的样例 ›
      </TextLink>
      <View className="roster-steps">
        <MainButton id="template" tone="outline" size="row" busy={opening} onTap={() => void template()}>
          下载模板
        </MainButton>
        <MainButton id="choose" size="row" busy={bringing.busy} onTap={() => void bringing.choose()}>
          选择表格
        </MainButton>
      </View>
    </>
  )
}

/** How more people come on the list. */
export function BringCard({ roster }: { readonly roster: Roster }) {
  const { bringing, template } = roster
  const { progress, checked } = bringing
  const again =
    checked === null ? null : (
      <TextLink id="template" onTap={() => void template()}>
        下载模板
      </TextLink>
    )
  return (
    <Card id="bring-card" title="导入名单" aside={again}>
      {progress !== null && <ProgressBar {...progress} />}
      {progress === null && (checked === null ? <Begin roster={roster} /> : <Report bringing={bringing} />)}
    </Card>
  )
}
