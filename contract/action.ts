import type * as z from 'zod'

/** One thing the phone may ask of the server: what it says and what it hears. */
export interface Action<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly input: Input
  readonly output: Output
}

/** The actions of one cloud function, by name. */
export type Area = Readonly<Record<string, Action>>

export const action = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Action<Input, Output> => ({ input, output })

export type InputOf<A extends Action> = z.output<A['input']>
export type OutputOf<A extends Action> = z.output<A['output']>
/** What a caller writes down: defaults may be left out. */
export type AskOf<A extends Action> = z.input<A['input']>
