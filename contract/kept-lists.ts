import './jitless'
import { action } from './action'
import { categoryCode, cursor } from './ids'
import { enteredLimit, limitView } from './limit'
import { accessItemView, departmentCode, departmentName, listNumber, matterView } from './lists'
import { accessKind } from './vocabulary/access-kind'
import { accessSubject } from './vocabulary/access-subject'
import { whistleType } from './vocabulary/whistle-type'
import { optionalWords, words } from './words'
import * as z from 'zod'

/** All that somebody writes of a matter; its number is kept for good. */
export const matterContent = z.object({
  name: z.string(),
  className: z.string(),
  lead: z.string(),
  assist: z.array(z.string()),
  types: z.array(whistleType),
  /** Types that have another time here than elsewhere. */
  finish: z.partialRecord(whistleType, limitView),
  keywords: z.array(z.string()),
  categories: z.array(categoryCode),
})
export type MatterContent = z.infer<typeof matterContent>

const chosenDepartment = (missing: string) => departmentCode.min(1, missing)
const keywords = z.array(words(12, '请填写关键词')).max(20, '关键词最多 20 个')

const enteredMatter = z
  .object({
    name: words(60, '请填写事项名称'),
    className: words(20, '请填写分类'),
    lead: chosenDepartment('请选牵头单位'),
    assist: z.array(departmentCode).max(12, '协办单位最多 12 家'),
    types: z.array(whistleType).min(1, '至少选一类哨'),
    finish: z.partialRecord(whistleType, enteredLimit),
    keywords,
    categories: z.array(categoryCode).max(20, '类别最多 20 个'),
  })
  .refine(({ lead, assist }) => !assist.includes(lead), { path: ['assist'], message: '牵头单位不用再选为协办' })

/** All that somebody writes of a row of the community access list. */
export const accessItemContent = z.object({
  name: z.string(),
  subject: accessSubject,
  kind: accessKind,
  department: z.string(),
  basis: z.string(),
  materials: z.array(z.string()),
  instead: z.string(),
  keywords: z.array(z.string()),
})
export type AccessItemContent = z.infer<typeof accessItemContent>

const enteredAccessItem = z.object({
  name: words(60, '请填写事项名称'),
  subject: accessSubject,
  kind: accessKind,
  department: chosenDepartment('请选部门'),
  basis: words(60, '请写明依据哪个文件'),
  materials: z.array(words(20, '请填写材料')).max(12, '材料最多 12 样'),
  instead: optionalWords(100),
  keywords,
})

/** What a page needs to write a row. */
export const formOf = <Content extends z.ZodType>(content: Content) =>
  z.object({
    /** Its own, or the next one that is free. */
    number: listNumber.nullable(),
    /** Null: a new one. */
    row: z.object({ active: z.boolean(), content }).nullable(),
  })

/** The departments that a row may name. */
const departmentsToName = { departments: z.array(departmentName) }

export const matterForm = formOf(matterContent).extend({
  ...departmentsToName,
  /** Classes that there are. */
  classNames: z.array(z.string()),
  /** In which time a matter without a time of its own is finished. */
  types: z.array(z.object({ type: whistleType, finish: limitView })),
})
export type MatterForm = z.infer<typeof matterForm>

export const accessItemForm = formOf(accessItemContent).extend(departmentsToName)
export type AccessItemForm = z.infer<typeof accessItemForm>

export const search = z.object({
  words: optionalWords(40),
  /** Left out: the switched off ones, too. */
  active: z.boolean().optional(),
  cursor: cursor.optional(),
  limit: z.number().int().min(1).max(50).default(20),
})

const isActive = { active: z.boolean() }
const keptMatter = matterView.extend(isActive)
export type KeptMatter = z.infer<typeof keptMatter>
const keptAccessItem = accessItemView.extend(isActive)
export type KeptAccessItem = z.infer<typeof keptAccessItem>

export const found = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), next: cursor.nullable(), total: z.number().int() })

export const one = z.object({ id: listNumber.nullable() })
/** @param seen null: it is to be a new row */
export const saving = <Entered extends z.ZodType, Content extends z.ZodType>(entered: Entered, content: Content) =>
  z.object({ id: listNumber, entered, seen: content.nullable() })
export const switching = <Content extends z.ZodType>(content: Content) =>
  z.object({ id: listNumber, active: z.boolean(), seen: content })

/**
 * The lists that are kept here: whistle matters by administrators, the community access list by the district centre, too. A row that is switched
 * off is on the list no longer; its number stays taken. `seen`: as the page showed it.
 */
export const keptLists = {
  matters: action(search, found(keptMatter)),
  matter: action(one, matterForm),
  saveMatter: action(saving(enteredMatter, matterContent), matterForm),
  switchMatter: action(switching(matterContent), matterForm),
  accessItems: action(search, found(keptAccessItem)),
  accessItem: action(one, accessItemForm),
  saveAccessItem: action(saving(enteredAccessItem, accessItemContent), accessItemForm),
  switchAccessItem: action(switching(accessItemContent), accessItemForm),
}
