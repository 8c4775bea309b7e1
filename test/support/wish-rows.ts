import { areaCode, wishId } from '../../contract/ids'
import type { WishRow } from '../../contract/wishes'

/** A wish of a neighbour, as any member sees it, unless something else is said. */
export const wishRow = (id: string, other: Partial<WishRow> = {}): WishRow => ({
  ...{ id: wishId.parse(id), version: 1, kind: { code: 'errands', name: '代办跑腿' }, words: '请帮忙到医院取药' },
  ...{ when: '周六上午', community: { code: areaCode.parse('379901001001'), name: '青檀社区' } },
  ...{ areaName: '青檀社区 01 网格', isFirst: true, group: null, isUrgent: false, isForOther: false },
  ...{ isOwn: false, isClaimer: false, contact: null, state: 'asked', outcome: null, comer: null, done: null },
  ...{ answer: null, note: '', isOld: false, isSilent: false, createdAt: new Date('2026-11-20T08:00:00+08:00') },
  ...other,
})
