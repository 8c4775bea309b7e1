/**
 * Works on some by as many calls as one would take; where that fails on each alone, so that one damaged document keeps no other from its
 * turn. What was begun is begun again then: the work must be harmless twice.
 * @param giveUp hears of one on which it fails alone, too
 */
export const togetherOrAlone = async <Item>(
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<void>,
  giveUp: (item: Item, error: unknown) => void | Promise<void>,
): Promise<void> => {
  const [first, ...others] = items
  if (first === undefined) return
  try {
    await work(items)
  } catch (error) {
    if (others.length === 0) await giveUp(first, error)
    else for (const item of items) await togetherOrAlone([item], work, giveUp)
  }
}
