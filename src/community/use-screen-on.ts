import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { keepScreenOn } from '../device/screen'

/** The screen stays lit while this is in front: others look at it. */
export const useScreenOn = (): void => {
  useDidShow(() => keepScreenOn(true))
  useDidHide(() => keepScreenOn(false))
  useEffect(() => {
    keepScreenOn(true)
    return () => keepScreenOn(false)
  }, [])
}
