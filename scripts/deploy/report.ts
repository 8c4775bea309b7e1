import { type Words } from './words'

export interface Findings {
  outcomes: (Words & { found: Words[] })[]
  steps: Words[]
  needs: (Words & { name: string; met: boolean })[]
  byHand: Words[]
}

const mark = (holds: boolean): string => (holds ? '✓' : '✗')

const numbered = ({ chinese, english }: Words, index: number): string =>
  `  ${String(index + 1).padStart(2)}. ${chinese}\n      ${english}`

/** All that the person at the terminal has to know before an upload. */
export const report = ({ outcomes, steps, needs, byHand }: Findings): string =>
  [
    '',
    '检查 Checks',
    ...outcomes.flatMap(({ chinese, english, found }) => [
      `  ${mark(found.length === 0)} ${chinese}\n    ${english}`,
      ...found.map((words) => `      → ${words.chinese}\n        ${words.english}`),
    ]),
    '',
    '步骤，按这个顺序 Steps, in this order',
    ...steps.map(numbered),
    '',
    '之后要亲手做的 By hand afterwards',
    ...byHand.map(numbered),
    '',
    '上传需要的环境变量 Variables that uploading needs',
    ...needs.map(({ name, chinese, english, met }) => `  ${mark(met)} ${name}  ${chinese}\n    ${english}`),
    '',
  ].join('\n')
