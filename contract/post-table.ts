import './jitless'
import { action } from './action'
import { formOf, found, one, saving, search, switching } from './kept-lists'
import { listNumber } from './lists'
import { handsAsked } from './serving'
import { serviceClass } from './vocabulary/service-class'
import { words } from './words'
import * as z from 'zod'

/** All that somebody writes of a row of the post table. */
export const tablePostContent = z.object({
  name: z.string(),
  class: serviceClass,
  duties: z.string(),
  /** How many it usually takes. */
  hands: z.number(),
})
export type TablePostContent = z.infer<typeof tablePostContent>

const enteredTablePost = z.object({
  name: words(30, '请填写岗位名称'),
  class: serviceClass,
  duties: words(200, '请填写岗位职责'),
  hands: handsAsked,
})

export const tablePostForm = formOf(tablePostContent)
export type TablePostForm = z.infer<typeof tablePostForm>

const keptTablePost = tablePostContent.extend({ id: listNumber, active: z.boolean() })
export type KeptTablePost = z.infer<typeof keptTablePost>

/** The post table of the district (岗位表), for administrators: what is offered to who sets or proposes a service post. */
export const postTable = {
  tablePosts: action(search, found(keptTablePost)),
  tablePost: action(one, tablePostForm),
  saveTablePost: action(saving(enteredTablePost, tablePostContent), tablePostForm),
  switchTablePost: action(switching(tablePostContent), tablePostForm),
}
