import path from 'node:path'
import util from 'node:util'
import { Trouble } from './say.mjs'

export const sizes = ['demo', 'changan']
export const defaultPort = 5180

export const usage = `npm start -- [--port 5180] [--host 127.0.0.1] [--data .data] [--size demo|changan] [--fresh] [--url https://…]
  --port N     端口 / port (default ${defaultPort}, or the next free one)
  --host H     监听地址 / address to listen on; 0.0.0.0 lets phones on the same network in
  --data DIR   数据目录 / where the data is kept (default .data)
  --size S     示例辖区 / sample district for an empty data folder: demo, or changan (18,000 grids)
  --fresh      清空数据重新开始 / empty the data folder first
  --url URL    反向代理后面大家用的网址 / the address people use when it runs behind a reverse proxy`

const wrong = (chinese, english) => new Trouble(`${chinese}\n  ${english}`, usage, 2)

const readPort = (text) => {
  if (text === undefined) return undefined
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port
  throw wrong(`端口不对：${text}`, `Not a port: ${text}`)
}

const readSize = (text) => {
  if (text === undefined || sizes.includes(text)) return text
  throw wrong(`没有这个示例辖区：${text}`, `No such sample district: ${text}`)
}

const readUrl = (text) => {
  if (text === undefined) return undefined
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin
  throw wrong(`网址不对：${text}`, `Not an address that begins with https:// or http://: ${text}`)
}

const flags = {
  port: { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string', default: '.data' },
  size: { type: 'string' },
  fresh: { type: 'boolean', default: false },
  url: { type: 'string' },
  help: { type: 'boolean', default: false },
}

/**
 * What `npm start` was asked for. `data` is made absolute against `folder`; `port`, `size` and `url` are undefined when not given.
 * Throws Trouble with exit code 2 for anything it does not understand.
 */
export const readOptions = (args, folder) => {
  let values
  try {
    values = util.parseArgs({ args, options: flags }).values
  } catch (error) {
    throw wrong(`看不懂这些参数：${args.join(' ')}`, error.message)
  }
  if (values.data === '') throw wrong('--data 需要一个目录', '--data needs a folder')
  return {
    port: readPort(values.port),
    host: values.host,
    data: path.resolve(folder, values.data),
    size: readSize(values.size),
    fresh: values.fresh,
    url: readUrl(values.url),
    help: values.help,
  }
}
