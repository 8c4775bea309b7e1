'use strict'
/**
 * Lies beside a bundle.js as the module that others require. It keeps V8's compiled code of the bundle beside it, which spares
 * most of the time that loading takes. Another Node compiles anew, and keeps that.
 */
const { readFileSync, renameSync, statSync, writeFileSync } = require('node:fs')
const { wrap } = require('node:module')
const path = require('node:path')
const { Script } = require('node:vm')
const { threadId } = require('node:worker_threads')

const bundle = path.join(__dirname, 'bundle.js')
// V8 knows a text by its length only: code kept of an earlier bundle must not be found.
const kept = path.join(__dirname, `bundle.${Math.round(statSync(bundle).mtimeMs)}.code`)

const read = () => {
  try {
    return readFileSync(kept)
  } catch {
    return undefined
  }
}

const keep = (script) => {
  const mine = `${kept}.${process.pid}.${threadId}`
  try {
    writeFileSync(mine, script.createCachedData())
    renameSync(mine, kept)
  } catch {
    // The folder may be read-only: the next process compiles anew, as this one did.
  }
}

const cachedData = read()
const script = new Script(wrap(readFileSync(bundle, 'utf8')), { filename: bundle, cachedData })
script.runInThisContext().call(exports, exports, require, module, bundle, __dirname)
// Only now, so that it holds the functions which loading ran.
if (cachedData === undefined || script.cachedDataRejected) keep(script)
