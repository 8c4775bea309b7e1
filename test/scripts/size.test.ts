import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { measure, tooLarge } from '../../scripts/size'

describe('the size of the built mini program', () => {
  it('counts each sub-package by its root and the rest as the main package', () => {
    const weapp = mkdtempSync(join(tmpdir(), 'size-'))
    const write = (file: string, kb: number): void => {
      mkdirSync(dirname(join(weapp, file)), { recursive: true })
      writeFileSync(join(weapp, file), Buffer.alloc(kb * 1024))
    }
    write('app.js', 30)
    write('pages/home/index.js', 12)
    write('worker/pages/task/index.js', 7)
    write('member/card.js', 3)
    const app = JSON.stringify({ subPackages: [{ root: 'worker' }, { root: 'member/' }] })
    writeFileSync(join(weapp, 'app.json'), app.padEnd(1024))
    expect(measure(weapp)).toEqual({ mainKb: 43, subPackagesKb: { worker: 7, member: 3 } })
    rmSync(weapp, { recursive: true })
  })

  it.each([
    [{ mainKb: 1000, subPackagesKb: { worker: 600 } }, 0],
    [{ mainKb: 1000.1, subPackagesKb: { worker: 600 } }, 1],
    [{ mainKb: 1200, subPackagesKb: { worker: 601, member: 700 } }, 3],
  ])('%j has %i packages that are too large', (sizes, count) => {
    expect(tooLarge(sizes)).toHaveLength(count)
  })
})
