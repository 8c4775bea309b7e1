import { failed } from '../errors'
import type { Document, Stage as Step } from '../store'
import { isDocument } from '../values/type'
import { grouping } from './stages/grouping'
import { joins } from './stages/joins'
import { reshaping } from './stages/reshape'
import { rows } from './stages/rows'
import type { Resolve, Stage, Surroundings } from './stages/stage'

const stages: Record<string, Stage> = { ...rows, ...reshaping, ...grouping, ...joins }

const runSteps = (documents: Document[], steps: Step[], around: Surroundings): Document[] => {
  const compiled = steps.map(({ stageKey, stageValue }) => {
    const stage = Object.hasOwn(stages, stageKey) ? stages[stageKey] : undefined
    if (stage === undefined) throw failed(`the pipeline stage ${stageKey} is not served here, see DIFFERENCES.md`)
    return stage(stageValue, around)
  })
  return compiled.reduce((left, run) => run(left), documents)
}

/** `[{ $match: … }, …]`, as it stands inside a stage. */
const readSteps = (pipeline: unknown): Step[] => {
  if (!Array.isArray(pipeline)) throw failed('a pipeline must be an array')
  return pipeline.map((step: unknown) => {
    const [only, ...others] = isDocument(step) ? Object.entries(step) : []
    if (only === undefined || others.length > 0) throw failed('a pipeline stage must contain exactly one field')
    const [stageKey, stageValue] = only
    return { stageKey, stageValue }
  })
}

/** Runs the stages that SQL cannot, over documents in memory, which stay as they are. */
export const runTail = (documents: Document[], steps: Step[], resolve: Resolve, now: Date): Document[] =>
  runSteps(documents, steps, {
    resolve,
    now,
    variables: {},
    run: (found, pipeline, around) => runSteps(found, readSteps(pipeline), around),
  })
