import { resolve } from 'node:path'
import { readOptions } from '../../scripts/options.mjs'
import { Trouble } from '../../scripts/say.mjs'

const plain = {
  port: undefined,
  host: '127.0.0.1',
  data: resolve('/house/.data'),
  size: undefined,
  fresh: false,
  url: undefined,
  help: false,
}

describe('the arguments of npm start', () => {
  it.each<[string[], object]>([
    [[], {}],
    [['--port', '8080'], { port: 8080 }],
    [['--port=8080'], { port: 8080 }],
    [['--data', 'elsewhere'], { data: resolve('/house/elsewhere') }],
    [['--data', '/srv/data', '--fresh'], { data: resolve('/srv/data'), fresh: true }],
    [['--size', 'changan'], { size: 'changan' }],
    [['--host', '0.0.0.0'], { host: '0.0.0.0' }],
    [['--url', 'https://trial.example.gov.cn/'], { url: 'https://trial.example.gov.cn' }],
    [['--help'], { help: true }],
  ])('%j are understood', (args, expected) => {
    expect(readOptions(args, '/house')).toEqual({ ...plain, ...expected })
  })

  it.each<[string[], RegExp]>([
    [['--prot', '8080'], /--prot/],
    [['--port'], /--port/],
    [['--port', '0'], /端口不对：0/],
    [['--port', '70000'], /端口不对：70000/],
    [['--port', '80a'], /端口不对：80a/],
    [['--size', 'huge'], /没有这个示例辖区：huge/],
    [['--url', 'trial.example.gov.cn'], /网址不对：trial\.example\.gov\.cn/],
    [['--data='], /--data/],
    [['demo'], /demo/],
  ])('%j end with exit code 2 and the list of what may be given', (args, message) => {
    let thrown: unknown
    try {
      readOptions(args, '/house')
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(Trouble)
    expect(thrown).toMatchObject({ exitCode: 2 })
    expect((thrown as Trouble).message).toMatch(message)
    expect((thrown as Trouble).message).toContain('--size demo|changan')
  })
})
