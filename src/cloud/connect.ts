import Taro from '@tarojs/taro'

/** Once, before anything is asked. Without a named environment WeChat takes the account's first one. */
export const connect = (): void => {
  const env = process.env.CLOUD_ENV
  Taro.cloud.init(env ? { env } : {})
}
