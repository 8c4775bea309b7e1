import type * as z from 'zod'

/** One thing the phone may ask of the server: what it says and what it hears. */
export interface Action<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly input: Input
  readonly output: Output
}

/** Which function answers an action, and under which name. */
export interface ActionName {
  readonly area: string
  readonly action: string
}

/** An action of an area. It knows where it belongs, so that a page loads the contracts it speaks and not those of all. */
export type Named<A extends Action = Action> = A & { readonly named: ActionName }

/** The actions of one cloud function, by name. */
export type Area = Readonly<Record<string, Action>>

export const action = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Action<Input, Output> => ({ input, output })

/** What the function `area` answers. */
export const actionsOf = <A extends Area>(area: string, actions: A): { readonly [Name in keyof A]: Named<A[Name]> } =>
  Object.fromEntries(
    Object.entries(actions).map(([name, known]) => [name, { ...known, named: { area, action: name } }]),
  ) as { [Name in keyof A]: Named<A[Name]> }

export type InputOf<A extends Action> = z.output<A['input']>
export type OutputOf<A extends Action> = z.output<A['output']>
/** What a caller writes down: defaults may be left out. */
export type AskOf<A extends Action> = z.input<A['input']>
