import { aggregate as aggregateHere } from '../aggregate/aggregate'
import type { Engine } from '../engine'
import type { Stage } from '../store'

/** Runs a pipeline on a thread of its own. */
export const aggregate = async (engine: Engine, name: string, stages: Stage[]): Promise<string[]> =>
  engine.readers === undefined
    ? aggregateHere(engine, name, stages)
    : engine.readers.ask({ kind: 'aggregate', collection: name, stages })
