import { z } from 'zod'

/** What is measured, in the order in which the figures are printed. */
export const operations = ['docGet', 'query20', 'add', 'update', 'count', 'group', 'pointInAreas'] as const

export const operation = z.enum(operations)
export type Operation = z.output<typeof operation>

/** One question: `n` chooses the request (or the assignee, the status), `at` is a place. The same for engine and cloud. */
const question = z.object({ n: z.int(), at: z.tuple([z.number(), z.number()]) })
export type Question = z.output<typeof question>

export const task = z.object({ operation, questions: z.array(question) })
export type Task = z.output<typeof task>

/** How long each question took in ms, and how many documents (counted: how much) were answered altogether. */
export const timings = z.object({ ms: z.array(z.number()), found: z.number() })
export type Timings = z.output<typeof timings>

/** Answers one question with the number of documents found. */
export type Answerer = (question: Question) => number | Promise<number>

/** Asks one question and notes how long that took. */
export const timed = async (answer: Answerer, asked: Question, into: Timings): Promise<void> => {
  const began = performance.now()
  into.found += await answer(asked)
  into.ms.push(performance.now() - began)
}
