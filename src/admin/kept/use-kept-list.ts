import { useState } from 'react'
import type { Result } from '../../cloud/result'
import { useRows, type Rows } from '../../hooks/use-rows'
import { useSettled } from '../../hooks/use-settled'

export type Group = 'all' | 'on' | 'off'

export interface KeptRow {
  readonly id: string
  readonly name: string
  readonly active: boolean
}

export interface Question {
  readonly words: string
  /** Left out: both. */
  readonly active?: boolean
  readonly cursor?: string
}

export type Load<Row extends KeptRow> = (question: Question) => Promise<Result<Rows<Row>>>

const activeIn: Readonly<Record<Group, Pick<Question, 'active'>>> = {
  all: {},
  on: { active: true },
  off: { active: false },
}

/** Milliseconds without another letter. */
const pause = 250

/** A list as its keeper sees it, narrowed by what is typed. */
export const useKeptList = <Row extends KeptRow>(load: Load<Row>) => {
  const [group, choose] = useState<Group>('all')
  const [words, setWords] = useState('')
  const sought = useSettled(words.trim(), pause)
  const list = useRows((cursor) => load({ words: sought, ...activeIn[group], cursor }), {
    key: [group, sought].join(' '),
  })
  return { group, choose, words, setWords, list }
}
