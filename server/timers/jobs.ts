/** What a timer does, by the names under which it answers. */
type Jobs = Readonly<Record<string, (now: Date) => Promise<unknown>>>

/**
 * The jobs of one timer, in turn. One that fails keeps no other from its turn.
 * @returns what each answers; `failed` where it has thrown
 */
export const jobs =
  (all: Jobs) =>
  async (now: Date): Promise<Readonly<Record<string, unknown>>> => {
    const answers: Record<string, unknown> = {}
    for (const [name, job] of Object.entries(all))
      answers[name] = await job(now).catch((error: unknown) => {
        console.error('a job of the timer has failed, the others go on', name, error)
        return 'failed'
      })
    return answers
  }
