/** What a choice among equals looks at. */
export interface Load {
  /** Requests that lie open on the post. */
  readonly open: number
  /** From the place to the middle of the post's area; 0 when the place has no position. */
  readonly metres: number
  /** When it was last chosen among equals; null: never. */
  readonly lastAssignedAt: Date | null
}

/** Each is less for who should get it. */
const measures = {
  open: ({ open }: Load) => open,
  metres: ({ metres }: Load) => metres,
  idle: ({ lastAssignedAt }: Load) => lastAssignedAt?.getTime() ?? 0,
} as const

export type Fairness = keyof typeof measures | 'order'

export interface Choice<P> {
  readonly post: P
  /** What decided: the first measure in which not all who were left are alike. */
  readonly by: Fairness
}

/** Among equals: least open work, then the nearest, then the longest idle; then the order of their ids. */
export const fairest = <P extends { readonly post: string }>(
  posts: readonly [P, ...P[]],
  loadOf: (post: P) => Load,
): Choice<P> => {
  let left: readonly P[] = posts
  for (const [by, measure] of Object.entries(measures) as [keyof typeof measures, (load: Load) => number][]) {
    const least = Math.min(...left.map((post) => measure(loadOf(post))))
    const best = left.filter((post) => measure(loadOf(post)) === least)
    if (best.length === 1) return { post: best[0]!, by }
    left = best
  }
  return { post: left.reduce((first, post) => (post.post < first.post ? post : first)), by: 'order' }
}
