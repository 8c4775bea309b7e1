import { spawnSync } from 'node:child_process'
import path from 'node:path'

const cloudDate = path.resolve('local/cloud/hosting/cloud-date.cjs')

// What a function can ask of a date that depends on the zone, each as an expression of `at`.
const questions = [
  'at.getHours()',
  '[at.getFullYear(), at.getMonth(), at.getDate(), at.getDay(), at.getMinutes(), at.getSeconds(), at.getMilliseconds()]',
  'at.getTimezoneOffset()',
  'String(at)',
  '`${at.toDateString()} | ${at.toTimeString()}`',
  'JSON.stringify(at)',
  'at.toLocaleString("zh-CN")',
  'at.toLocaleDateString("en-US", { weekday: "long" })',
  'at.toLocaleTimeString("zh-CN", { timeZone: "Asia/Shanghai" })',
  'new Intl.DateTimeFormat("zh-CN", { dateStyle: "full", timeStyle: "long" }).format(at)',
  'Intl.DateTimeFormat().resolvedOptions().timeZone',
  'new Date(at.getTime()).setHours(23, 30)',
  'new Date(at.getTime()).setDate(31)',
  'String(new Date(NaN)) + new Date(NaN).getTimezoneOffset() + new Date(NaN).toDateString()',
  'Object.getPrototypeOf(new Intl.DateTimeFormat()).constructor === Intl.DateTimeFormat',
]

const texts = [
  '2026-03-08T02:30',
  '2026-03-08T02:30:15.250',
  '2026-03-08T02:30:15+08:00',
  '2026-03-08',
  '2026-03',
  '2026-3-8',
  '2026/03/08 12:00',
  'Mar 8, 2026 12:00',
  'Sun Mar 08 2026 12:00:00 GMT+0800 (中国标准时间)',
  'Sun, 08 Mar 2026 12:00:00 GMT',
  'Mar 8, 2026 12:00 EST',
  'Mar 8 2026 12:00:00 -0500',
  'nonsense',
]

const asked = `
  const answers = []
  for (const ms of [0, Date.UTC(2026, 10, 24, 18, 5, 6, 7), Date.UTC(2026, 6, 1, 23, 59)]) {
    const at = new Date(ms)
    answers.push(${questions.join(', ')})
  }
  for (const text of ${JSON.stringify(texts)}) answers.push(Date.parse(text), new Date(text).getTime())
  answers.push(new Date(2026, 0, 31, 8).toISOString(), new Date(2026, 0).getTime(), new Date(0).getTime())
  process.stdout.write(JSON.stringify(answers))
`

const answersIn = (zone: string, before: string): unknown[] => {
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', before + asked], {
    env: { TZ: zone },
    encoding: 'utf8',
  })
  if (stderr !== '') throw new Error(stderr)
  return JSON.parse(stdout) as unknown[]
}

test.each(['Asia/Shanghai', 'America/New_York'])(
  'on a machine in %s a function’s dates read as they do in a container in UTC',
  (zone) => {
    const installed = `require(${JSON.stringify(cloudDate)}).installDate(() => 0);`
    expect(answersIn(zone, installed)).toEqual(answersIn('UTC', ''))
  },
)
