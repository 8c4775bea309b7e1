/** Draws how far a long step is; where nobody watches, only one line at its end. Nothing to do counts as done. */
export const progressOf = (whole: () => string): ((done: number, total: number) => void) => {
  let isDone = false
  return (done, total) => {
    if (isDone) return
    isDone = done >= total
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100)
    const bar = '█'.repeat(Math.round(percent / 4)).padEnd(25, '░')
    if (process.stdout.isTTY) process.stdout.write(`\r  ${bar} ${percent}% ${isDone ? '\n' : ''}`)
    else if (isDone) console.log(`  ${whole()}`)
  }
}
