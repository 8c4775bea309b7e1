import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import type * as z from 'zod'
import type { ListPlace } from '../routes'
import { PageFrame } from './page-frame'
import { NothingYet } from './query-view'

export interface AboutOneProps<Shape extends z.ZodType> {
  /** What the page is about, with its measure word: 场活动, 家单位. */
  readonly what: string
  /** Where they all are. */
  readonly list: ListPlace
  readonly shape: Shape
  /** Which parameter says which one it is. */
  readonly param?: string
  readonly children: (id: z.output<Shape>) => ReactNode
}

/** A page about one thing. Opened without saying about which, as by a link that was cut off, it says so and leads to where they all are. */
export function AboutOne<Shape extends z.ZodType>({ what, list, shape, param = 'id', children }: AboutOneProps<Shape>) {
  const given = shape.safeParse(useRouter().params[param])
  if (given.success) return <>{children(given.data)}</>
  return (
    <PageFrame>
      <NothingYet
        text={`链接不完整，不知道要看哪一${what}。请到“${list.name}”里点开。`}
        action={`去“${list.name}”`}
        onTap={list.open}
      />
    </PageFrame>
  )
}
