import { createEventChannel } from '../runtime/event-channel'
import type { Phone } from '../runtime/phone'
import type { NavigationProblem } from '../runtime/page-stack'
import { answer, refuse, type WxFamily } from './answer'

interface Target {
  url: string
}

export const navigationApis = (phone: Phone): WxFamily => {
  const outcome = (problem: NavigationProblem) => (problem === null ? undefined : refuse(problem))
  return {
    navigateTo: answer(
      phone,
      'navigateTo',
      (options: Target & { events?: Record<string, (...values: unknown[]) => void> }) => {
        const channel = createEventChannel()
        for (const [name, listener] of Object.entries(options.events ?? {})) channel.opener.on(name, listener)
        const problem = phone.pages.navigateTo(options, channel)
        return problem === null ? { eventChannel: channel.opener } : outcome(problem)
      },
    ),
    redirectTo: answer(phone, 'redirectTo', (options: Target) => outcome(phone.pages.redirectTo(options))),
    reLaunch: answer(phone, 'reLaunch', (options: Target) => outcome(phone.pages.reLaunch(options))),
    switchTab: answer(phone, 'switchTab', (options: Target) => outcome(phone.pages.switchTab(options))),
    navigateBack: answer(phone, 'navigateBack', (options: { delta?: number }) =>
      outcome(phone.pages.navigateBack(options)),
    ),
  }
}
