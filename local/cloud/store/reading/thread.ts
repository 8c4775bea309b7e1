import { parentPort, workerData } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'
import { aggregate } from '../aggregate/aggregate'
import type { DatabaseDefinition } from '../definition'
import type { Reading } from '../engine'
import { StoreError } from '../errors'
import { countHere } from '../operations/count'
import { findTexts } from '../operations/query'
import { readCatalogue } from '../sqlite/catalogue'
import { openSnapshots } from '../sqlite/database'
import type { Job, Question, Report } from './job'

// The program of a reading thread, with a connection of its own.

const { file, definition } = workerData as { file: string; definition: DatabaseDefinition }

const report = (message: Report): void => parentPort?.postMessage(message)

const database = openSnapshots(file)
const catalogue = readCatalogue(database, definition)

const answer = (reading: Reading, asked: Question): string[] => {
  if (asked.kind === 'aggregate') return aggregate(reading, asked.collection, asked.stages)
  if (asked.kind === 'count') return [String(countHere(reading, asked.collection, asked.filter))]
  return findTexts(reading, catalogue.get(asked.collection), asked.query)
}

const refusal = (error: unknown): Report => {
  if (error instanceof StoreError) return { type: 'refusal', code: error.code, message: error.message }
  if (error instanceof Sqlite.SqliteError) return { type: 'failure', text: error.message, code: error.code }
  return { type: 'failure', text: String(error instanceof Error ? error.stack : error) }
}

parentPort?.on('message', ({ question, now }: Job) => {
  const reading: Reading = {
    database,
    catalogue,
    now: () => new Date(now),
    warnScan: (collection, fields, plan) => report({ type: 'scan', collection, fields, plan }),
  }
  try {
    report({ type: 'answer', texts: database.at(() => answer(reading, question)) })
  } catch (error) {
    report(refusal(error))
  }
})
