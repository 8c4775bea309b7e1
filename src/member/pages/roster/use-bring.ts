import { useState } from 'react'
import { rosters } from '../../../../contract/rosters'
import type { UnitId } from '../../../../contract/ids'
import { mostSheetBytes, type SheetReport } from '../../../../contract/rosters'
import { refusalMessages } from '../../../../contract/vocabulary/refusal'
import { call } from '../../../cloud/call'
import type { Result } from '../../../cloud/result'
import { sendFile } from '../../../cloud/upload'
import { toast } from '../../../device/dialog'
import { chooseSheet, type ChosenSheet } from '../../../device/sheets'
import { useAction } from '../../../hooks/use-action'

/** A sheet that was looked at. */
export interface Checked {
  readonly file: string
  readonly name: string
  readonly report: SheetReport
}

export interface Progress {
  readonly label: string
  readonly percent: number
}

const tooLarge = {
  ok: false as const,
  refusal: { code: 'sheetTooLarge' as const, message: refusalMessages.sheetTooLarge },
}

/** The way of a sheet: it is picked, sent and looked at; mended, the same again; then its good lines are brought. */
export const useBring = (unit: UnitId, brought: () => void) => {
  const [checked, setChecked] = useState<Checked | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)

  const check = async ({ path, name }: ChosenSheet): Promise<Result<Checked | null>> => {
    setProgress({ label: '正在上传', percent: 0 })
    const begun = await call(rosters.begin, { unit })
    if (!begun.ok) return begun
    const sent = await sendFile(begun.data.path, path, (percent) => setProgress({ label: '正在上传', percent }))
    if (!sent.ok) return sent
    setProgress({ label: '正在逐行核对', percent: 100 })
    const report = await call(rosters.check, { unit, file: sent.data })
    return report.ok ? { ok: true, data: { file: sent.data, name, report: report.data } } : report
  }
  const pick = async (): Promise<Result<Checked | null>> => {
    const sheet = await chooseSheet()
    if (sheet === null) return { ok: true, data: checked }
    return sheet.size > mostSheetBytes ? tooLarge : check(sheet)
  }
  const bringOn = async ({ file, report: { hash } }: Checked): Promise<Result<null>> => {
    setProgress({ label: '正在导入', percent: 0 })
    for (let from: string | undefined; ;) {
      const answer = await call(rosters.bring, { unit, file, hash, from })
      if (!answer.ok) return answer
      const { percent, next } = answer.data
      setProgress({ label: '正在导入', percent })
      if (next === null) return { ok: true, data: null }
      from = next
    }
  }
  const [choose, choosing] = useAction(pick, {
    done: (data) => {
      setProgress(null)
      setChecked(data)
    },
    refused: () => setProgress(null),
  })
  const [bring, bringing] = useAction(bringOn, {
    done: () => {
      setProgress(null)
      setChecked(null)
      toast('已导入')
      brought()
    },
    refused: () => setProgress(null),
  })
  return { checked, progress, choose, bring, busy: choosing || bringing }
}

export type Bring = ReturnType<typeof useBring>
