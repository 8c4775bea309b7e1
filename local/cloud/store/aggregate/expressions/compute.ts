/** What an expression sees: the document at hand, named variables, and the moment the pipeline began. */
export interface Scope {
  root: unknown
  variables: Readonly<Record<string, unknown>>
  /** Absent where a filter stands outside of a pipeline. */
  now?: Date
}

/** A compiled expression; undefined stands for a missing field. */
export type Compute = (scope: Scope) => unknown

export type Compile = (expression: unknown) => Compute

/** Reads an operator's operand once, and refuses what MongoDB refuses of it. */
export type Expression = (operand: unknown, compile: Compile) => Compute
