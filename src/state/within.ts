/** The answer if it comes in time, else what is said in its place: for what helps but must hold nobody up. */
export const within = <T>(milliseconds: number, answer: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([
    answer,
    new Promise<T>((resolve) => {
      setTimeout(() => resolve(otherwise), milliseconds)
    }),
  ])
