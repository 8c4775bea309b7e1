// Runs before anything is installed: Node's own modules only.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say, tick, Trouble } from './say.mjs'

const oldestNode = 20

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

/** What is wrong with this version of Node, or undefined. */
export const nodeProblem = (version) =>
  Number(version.split('.')[0]) >= oldestNode
    ? undefined
    : new Trouble(
        `需要 Node ${oldestNode} 或更新，现在是 ${version}。请从 https://nodejs.org 安装后重试。`,
        `Node ${oldestNode} or newer is needed, this is ${version}. Install it from https://nodejs.org and try again.`,
      )

export const lockHash = (lock) => createHash('sha256').update(lock).digest('hex')

/** npm's own note of what it put into node_modules agrees with the lockfile: somebody ran `npm ci` by hand. */
const agrees = (lock, installed) => {
  const there = JSON.parse(installed).packages ?? {}
  const wanted = Object.entries(JSON.parse(lock).packages).filter(([path, entry]) => path && !entry.optional)
  return wanted.every(([path, entry]) => entry.link || there[path]?.version === entry.version)
}

/**
 * Why dependencies must be installed: 'missing', 'changed', or undefined when they need not be.
 * `stamp` is the hash noted after our last install, `installed` the text of node_modules/.package-lock.json.
 */
export const installReason = ({ lock, stamp, installed }) => {
  if (installed === undefined) return 'missing'
  if (stamp === lockHash(lock)) return undefined
  return agrees(lock, installed) ? undefined : 'changed'
}

const npm = (root, args) => {
  const cli = process.env.npm_execpath
  const byNode = cli?.endsWith('.js') || cli?.endsWith('.cjs')
  const [command, first] = byNode ? [process.execPath, [cli]] : ['npm', []]
  return start(root, command, [...first, ...args], process.platform === 'win32' && !byNode)
}

/** Runs a command silently; resolves to its exit code and the end of what it said. */
const start = (root, command, args, shell = false) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk) => (output = (output + chunk).slice(-4000))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })

const topFolders = (paths) => new Set(paths.map((path) => /^node_modules\/([^/]+)/.exec(path)?.[1])).size - 1

const countFolders = (modules) =>
  existsSync(modules) ? readdirSync(modules).filter((name) => !name.startsWith('.')).length : 0

const install = async (root, lock, reason) => {
  say(
    reason === 'missing' ? '第一次运行，正在安装依赖（约一两分钟）…' : '依赖有更新，正在重新安装…',
    reason === 'missing'
      ? 'First run: installing dependencies (a minute or two)…'
      : 'Dependencies changed: installing…',
  )
  const modules = join(root, 'node_modules')
  const total = topFolders(Object.keys(JSON.parse(lock).packages))
  const done = tick(() => `${Math.min(countFolders(modules), total)} / ${total}`)
  // Not `npm ci`: it refuses a lockfile without the optional packages of other platforms, and registries differ in those.
  const { code, output } = await npm(root, ['install', '--no-save'])
  const seconds = done()
  if (code !== 0) {
    console.error(output)
    throw new Trouble(
      '依赖没有装上。请检查网络（npm ping）、磁盘空间，再运行一次；仍不行时删除 node_modules 后重试。',
      'The dependencies could not be installed. Check the network (npm ping) and disk space, then try again; failing that, delete node_modules first.',
    )
  }
  say(`依赖已装好，${seconds} 秒。`, `Dependencies installed in ${seconds} s.`)
}

const opensDatabase = async (root) => {
  const probe = "new (require('better-sqlite3'))(':memory:').close()"
  return (await start(root, process.execPath, ['-e', probe])).code === 0
}

/** .npmrc forbids install scripts, and the database engine is the one package that needs its own: it fetches or compiles itself. */
const makeDatabaseUsable = async (root) => {
  if (await opensDatabase(root)) return
  say(
    '正在准备数据库引擎（下载，或编译约 70 秒）…',
    'Preparing the database engine (a download, or about 70 s of compiling)…',
  )
  const done = tick(() => 'better-sqlite3')
  const { output } = await npm(root, ['rebuild', 'better-sqlite3', '--ignore-scripts=false'])
  const seconds = done()
  if (await opensDatabase(root)) return say(`数据库引擎就绪，${seconds} 秒。`, `Database engine ready in ${seconds} s.`)
  console.error(output)
  throw new Trouble(
    '数据库引擎没有编译成功。请安装 C++ 编译工具后重试：Debian/Ubuntu 用 apt-get install build-essential python3，macOS 用 xcode-select --install。',
    'The database engine could not be built. Install a C++ compiler and try again: apt-get install build-essential python3 (Debian/Ubuntu), xcode-select --install (macOS).',
  )
}

/** Makes the checkout ready to build and run: a fit Node, dependencies as locked, a database engine that opens. */
export const ensure = async (root) => {
  const problem = nodeProblem(process.versions.node)
  if (problem) throw problem
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const stampFile = join(root, 'node_modules/.rongetong-lock')
  const state = { lock, stamp: read(stampFile), installed: read(join(root, 'node_modules/.package-lock.json')) }
  const reason = installReason(state)
  if (reason) await install(root, lock, reason)
  if (state.stamp !== lockHash(lock)) writeFileSync(stampFile, lockHash(lock))
  await makeDatabaseUsable(root)
}
