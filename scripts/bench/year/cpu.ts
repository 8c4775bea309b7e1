/** Processor time of this process since then, in ms: unlike seconds, it does not depend on who else uses the machine. */
export const cpuMsSince = (then: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(then)
  return (user + system) / 1000
}
