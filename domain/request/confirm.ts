import type { Command } from './decide'

export const confirm: Command = () => ({ to: 'closed' })
