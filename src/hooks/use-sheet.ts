import type { SheetFile } from '../../contract/rosters'
import type { Result } from '../cloud/result'
import { toast } from '../device/dialog'
import { openSheet } from '../device/sheets'
import { useAction } from './use-action'

/** A sheet that the server makes is opened. @returns what the tap calls, and whether it is under way */
export const useSheet = (make: () => Promise<Result<SheetFile>>): [() => Promise<void>, boolean] =>
  useAction(
    async () => {
      const made = await make()
      if (!made.ok) return made
      return { ok: true as const, data: await openSheet(made.data) }
    },
    { done: (isOpen) => (isOpen ? undefined : toast('手机打不开这个文件，请换一部再试')) },
  )
