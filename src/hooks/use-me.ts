import { useDidShow } from '@tarojs/taro'
import type { Me, SettingsView } from '../../contract/people'
import { loadSettings, refreshMe, session } from '../cloud/session'
import { useStore } from './use-store'

/** Who I am, as last known; asked again each time the page is shown. */
export const useMe = (): Me | null => {
  useDidShow(() => void refreshMe())
  return useStore(session.me)
}

/** What every phone needs to know about this district. */
export const useSettings = (): SettingsView | null => {
  useDidShow(() => void loadSettings())
  return useStore(session.settings)
}
