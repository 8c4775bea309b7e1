import Taro from '@tarojs/taro'

export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter'

const isAnswer = (value: unknown): value is SubscribeAnswer =>
  value === 'accept' || value === 'reject' || value === 'ban' || value === 'filter'

/**
 * WeChat's own question. It must be asked inside a tap, before anything is awaited, with three templates at most.
 * @returns the answer for each template id; empty when WeChat would not ask (main switch off, no such template)
 */
export const askToSubscribe = async (templateIds: readonly string[]): Promise<Record<string, SubscribeAnswer>> => {
  try {
    const answers: object = await Taro.requestSubscribeMessage({ tmplIds: templateIds.slice(0, 3), entityIds: [] })
    return Object.fromEntries(
      Object.entries(answers).filter((pair): pair is [string, SubscribeAnswer] => isAnswer(pair[1])),
    )
  } catch {
    return {}
  }
}
