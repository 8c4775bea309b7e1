import { useState } from 'react'
import { trust } from '../../../../contract/trust'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { toast } from '../../../device/dialog'
import { useQuery } from '../../../hooks/use-query'
import { useRows } from '../../../hooks/use-rows'
import { openCaseFile } from '../../routes'

const isNumber = (text: string): boolean => /^\d{8}-\d{4,}$/.test(text)

/** Who looked at what is hidden, newest first, and the way to a case file. */
export const useAudits = () => {
  const list = useRows(async (cursor) =>
    mapResult(await call(trust.audits, { cursor }), ({ rows, next }) => ({
      rows: rows.map((row) => ({ ...row, id: String(row.seq) })),
      next,
    })),
  )
  const register = useQuery(() => call(trust.register, {})).data
  const [number, setNumber] = useState('')
  const look = () => {
    const asked = number.trim()
    if (isNumber(asked)) openCaseFile(asked)
    else toast('编号写成 20261122-0317 这样')
  }
  return { list, register, number, setNumber, look }
}

export type Audits = ReturnType<typeof useAudits>
