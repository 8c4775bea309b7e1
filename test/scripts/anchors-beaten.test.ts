import { readdirSync, readFileSync } from 'node:fs'

const page = 'docs/anchors-beaten.md'

interface Named {
  readonly file: string
  readonly title: string
}

/** A file with the titles that are named after it: `file`: “title”, “title” */
const namedIn = (cell: string): readonly Named[] =>
  [...cell.matchAll(/`(test\/[^`]+)`: ((?:“[^”]+”(?:, )?)+)/g)].flatMap(([, file, titles]) =>
    [...titles!.matchAll(/“([^”]+)”/g)].map(([, title]) => ({ file: file!, title: title! })),
  )

/** A defect, and the tests that say that it cannot be. */
const rows: readonly (readonly [string, readonly Named[]])[] = readFileSync(page, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, defect]) => defect !== 'The defect' && !/^-+$/.test(defect!))
  .map(([, defect, , tests]) => [defect!, namedIn(tests!)])

const sources = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => ({ file: `test/${file}`, text: readFileSync(`test/${file}`, 'utf8') }))

/** As the first thing that a test is given. */
const hasTitle = (text: string, title: string): boolean =>
  text
    .split(`'${title}'`)
    .slice(0, -1)
    .some((before) => /\(\s*$/.test(before))

test('the page lists every defect that was found', () => {
  expect(rows.length).toBeGreaterThan(40)
})

test.each(rows)('“%s” is disproved by tests that there are', (_, named) => {
  expect(named).not.toEqual([])
  const missing = named.filter(
    ({ file, title }) => !sources.some((source) => source.file === file && hasTitle(source.text, title)),
  )
  expect(missing).toEqual([])
})

/** A file that root may not write, a disk that is full: not every machine can make them. Everything else is tried everywhere. */
const dependsOnMachine = ['test/local/cloud/faults/open.test.ts', 'test/local/cloud/faults/running.test.ts']

test('no test of the product is skipped, left for later, or run alone', () => {
  const quiet =
    /\b(?:test|it|describe)(?:\.each)?\.(?:skip|only|todo|failing)\b|\b(?:xtest|xit|xdescribe|fit|fdescribe)\(/
  const silenced = sources.filter(({ text }) => quiet.test(text)).map(({ file }) => file)
  expect(silenced.sort()).toEqual(dependsOnMachine)
})
