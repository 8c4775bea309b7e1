import { View } from '@tarojs/components'
import { useState } from 'react'
import type { YearRow, YearView } from '../../contract/meetings'
import { goalResult, goalResultLabels, type GoalResult } from '../../contract/vocabulary/goal-result'
import { serverNow } from '../cloud/clock'
import { Card } from '../components/card'
import { Chips } from '../components/chips'
import { MainButton } from '../components/main-button'
import { Sheet, SheetFoot } from '../components/sheet'
import { Tag, type Tone } from '../components/status-tag'
import { WordsBox } from '../components/text-sheet'
import { agoWords, dayWords, joined } from '../time/words'
import { Field } from './field'
import './meeting.scss'

/** One goal a line. */
const goalsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const mostText = 900

export interface GoalReport {
  readonly result: GoalResult
  readonly report: string
}

export interface YearSteps {
  readonly busy: boolean
  readonly setGoals: (row: YearRow, goals: string[]) => void
  readonly reportYear: (row: YearRow, reports: GoalReport[]) => void
}

interface FormProps {
  readonly row: YearRow
  readonly steps: YearSteps
}

function GoalsForm({ row, steps: { busy, setGoals } }: FormProps) {
  const [text, setText] = useState(row.goals.map((goal) => goal.text).join('\n'))
  const goals = goalsOf(text)
  return (
    <View>
      <View className="meeting-line">一行写一个目标，最多 10 个，每个不超过 100 字。</View>
      <View className="meeting-words">
        <WordsBox
          id="goals"
          value={text}
          placeholder={'每季度一次法律咨询\n年内办一场义诊'}
          most={mostText}
          onChange={setText}
        />
      </View>
      <SheetFoot>
        <MainButton id="goals-confirm" busy={busy} disabled={goals.length === 0} onTap={() => setGoals(row, goals)}>
          {goals.length === 0 ? '还没有写目标' : `保存 ${goals.length} 个目标`}
        </MainButton>
      </SheetFoot>
    </View>
  )
}

type Drafts = readonly { readonly result: GoalResult | null; readonly report: string }[]

const finished = (drafts: Drafts): GoalReport[] | null => {
  const reports = drafts.flatMap(({ result, report }) =>
    result === null || report.trim() === '' ? [] : [{ result, report: report.trim() }],
  )
  return reports.length === drafts.length ? reports : null
}

const results = goalResult.options.map((value) => ({ value, label: goalResultLabels[value] }))

function ReportForm({ row, steps: { busy, reportYear } }: FormProps) {
  const [drafts, setDrafts] = useState<Drafts>(row.goals)
  const change = (at: number, some: Partial<GoalReport>) =>
    setDrafts((before) => before.map((draft, n) => (n === at ? { ...draft, ...some } : draft)))
  const reports = finished(drafts)
  return (
    <View>
      {row.goals.map((goal, at) => (
        <Field key={goal.text} id={`report-${at}`} label={goal.text}>
          <Chips
            chips={results}
            chosen={drafts[at]?.result ?? null}
            onChoose={(value) => change(at, { result: goalResult.parse(value) })}
          />
          <WordsBox
            id={`report-words-${at}`}
            value={drafts[at]?.report ?? ''}
            placeholder="做了什么，还差什么"
            most={200}
            onChange={(report) => change(at, { report })}
          />
        </Field>
      ))}
      <SheetFoot>
        <MainButton
          id="report-confirm"
          busy={busy}
          disabled={reports === null}
          onTap={() => {
            if (reports !== null) reportYear(row, reports)
          }}
        >
          {reports === null ? '每个目标都要选结果、写情况' : '提交述职'}
        </MainButton>
      </SheetFoot>
    </View>
  )
}

const missingWords = { goals: '缺目标', report: '缺述职' } as const

function MissingTag({ row }: Pick<FormProps, 'row'>) {
  const tone: Tone = row.missing === null ? 'ok' : 'wait'
  return <Tag tone={tone}>{row.missing === null ? '已交' : missingWords[row.missing]}</Tag>
}

function Goals({ row }: Pick<FormProps, 'row'>) {
  const { goals, goalsAt, reportedAt } = row
  return (
    <>
      {goals.map(({ text, result, report }) => (
        <View key={text} className="meeting-row">
          <View>{text}</View>
          {result !== null && <View className="meeting-line">{`${goalResultLabels[result]}：${report}`}</View>}
        </View>
      ))}
      {goalsAt !== null && <View className="meeting-line">{joined(agoWords(goalsAt, serverNow()), '写下目标')}</View>}
      {reportedAt !== null && <View className="meeting-line">{joined(agoWords(reportedAt, serverNow()), '述职')}</View>}
    </>
  )
}

interface YearProps {
  readonly view: YearView
  readonly steps: YearSteps
  /** Whose rows the reader may write. */
  readonly mayWrite: (row: YearRow) => boolean
}

/** The years that are chosen from. */
export const yearsAround = (now: number): { value: string; label: string }[] =>
  [now - 1, now, now + 1].map((year) => ({ value: String(year), label: `${year} 年` }))

/** Until when what may be written, in words. */
export const yearWords = ({ publishedAt, mayChangeGoals, mayReport, goalsUntil }: YearView): string => {
  const now = serverNow()
  if (publishedAt !== null) return joined(agoWords(publishedAt, now), '公布，不再改动')
  if (mayChangeGoals) return `目标 ${dayWords(goalsUntil, now)}前都可以改，之后定稿`
  return mayReport ? `目标已于 ${dayWords(goalsUntil, now)}定稿，现在填写述职` : '这一年还不能填写'
}

type Open = { readonly kind: 'goals' | 'report'; readonly row: YearRow } | null

const momentsOf = ({ goalsAt, reportedAt }: YearRow): string =>
  [goalsAt, reportedAt].map((at) => String(at?.getTime())).join()

/** Whether nothing was written about the same one since. */
const isUnwritten = (one: YearRow, before: YearRow): boolean =>
  one.member === before.member && momentsOf(one) === momentsOf(before)

interface PlanProps extends Pick<YearProps, 'view'> {
  readonly row: YearRow
  readonly isWritable: boolean
  readonly onOpen: (open: Open) => void
}

function Steps({ view, row, onOpen }: PlanProps) {
  const { member, goals, reportedAt } = row
  return (
    <View className="meeting-steps">
      {row.maySetGoals && (
        <MainButton id={`goals-${member}`} tone="outline" size="row" onTap={() => onOpen({ kind: 'goals', row })}>
          {goals.length === 0 ? '写年初目标' : '改目标'}
        </MainButton>
      )}
      {view.mayReport && goals.length > 0 && (
        <MainButton id={`report-${member}`} tone="outline" size="row" onTap={() => onOpen({ kind: 'report', row })}>
          {reportedAt === null ? '写年底述职' : '改述职'}
        </MainButton>
      )}
    </View>
  )
}

function Plan(props: PlanProps) {
  const { row, isWritable } = props
  return (
    <Card id={`year-${row.member}`} title={row.unitName} aside={<MissingTag row={row} />}>
      <View className="meeting-line">{row.name}</View>
      <Goals row={row} />
      {isWritable && <Steps {...props} />}
    </Card>
  )
}

/** The goals and reports of a year, and what can be written about them now. */
export function YearPlan({ view, steps, mayWrite }: YearProps) {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const row = open === null ? null : (view.rows.find((one) => isUnwritten(one, open.row)) ?? null)
  const kind = row === null ? undefined : open?.kind
  return (
    <>
      {view.rows.map((one) => (
        <Plan key={one.member} view={view} row={one} isWritable={mayWrite(one)} onOpen={setOpen} />
      ))}
      <Sheet title="年初目标" open={kind === 'goals'} onClose={close}>
        {row !== null && <GoalsForm row={row} steps={steps} />}
      </Sheet>
      <Sheet title="年底述职" open={kind === 'report'} onClose={close}>
        {row !== null && <ReportForm row={row} steps={steps} />}
      </Sheet>
    </>
  )
}
