import { elder } from '../cloud/elder'
import { useStore } from './use-store'

/** Whether this reader sees the elder version. */
export const useElder = (): boolean => useStore(elder)
