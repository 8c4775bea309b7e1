import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

// Native, or reading files that lie beside them: these stay in node_modules.
const external = [
  'better-sqlite3',
  'esbuild',
  'playwright-core',
  'glass-easel-template-compiler',
  'wx-server-sdk',
  'typescript',
]

/** Files found beside a source (a worker, a style sheet) are still found from the bundle: each source keeps its own address. */
const keepAddresses = {
  name: 'keep-addresses',
  setup: (build) => {
    build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }))
  },
}

const entryOf = (root, name) => {
  const [file, folder] = [join(root, 'scripts', `${name}.ts`), join(root, 'scripts', name, 'index.ts')]
  if (existsSync(file)) return file
  if (existsSync(folder)) return folder
  throw new Error(`There is no script "${name}"`)
}

/** Compiles scripts/<name>.ts (or <name>/index.ts) with all it imports to dist/scripts/<name>.mjs and imports that. */
export const load = async (root, name) => {
  const esbuild = await import('esbuild')
  const { outputFiles } = await esbuild.build({
    entryPoints: [entryOf(root, name)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external,
    plugins: [keepAddresses],
    logLevel: 'warning',
    // Packages written as CommonJS still call require.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
  })
  const file = join(root, 'dist/scripts', `${name}.mjs`)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.${process.pid}`, outputFiles[0].contents)
  await rename(`${file}.${process.pid}`, file)
  return import(pathToFileURL(file).href)
}
