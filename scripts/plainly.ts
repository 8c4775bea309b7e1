import { problemOf } from '../local/cloud'
import { Trouble } from './say.mjs'

/** Runs work on a data folder: what is wrong with that is said in one message, without a stack. */
export const plainly = async <Result>(data: string, work: () => Result | Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    const problem = problemOf(error, data)
    throw problem ? new Trouble(problem.chinese, problem.english) : error
  }
}
