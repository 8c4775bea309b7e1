import { Image, View } from '@tarojs/components'
import type { Result } from '../cloud/result'
import { QueryView } from '../components/query-view'
import './rotating-code.scss'
import { useRotatingCode, type ShownCode } from './use-rotating-code'
import { useScreenOn } from './use-screen-on'

export interface RotatingCodeProps {
  readonly load: () => Promise<Result<ShownCode>>
  /** What it is for, in one line. */
  readonly purpose: string
  /** Said when no code can be shown for want of a network: what people do meanwhile. */
  readonly withoutNetwork: string
  /** As large as the screen allows. */
  readonly large?: boolean
}

/** 123 456: so that six digits are read and typed without losing one's place. */
const spaced = (digits: string): string => `${digits.slice(0, 3)} ${digits.slice(3)}`

/** The code to be scanned or typed by who is there, with how long it is still shown. The screen stays lit. */
export function RotatingCode({ load, purpose, withoutNetwork, large = false }: RotatingCodeProps) {
  const { query, share, seconds, isDead } = useRotatingCode(load)
  useScreenOn()
  return (
    <View className={`rotating-code ${large ? 'rotating-code-large' : ''}`}>
      <View className="rotating-code-purpose">{purpose}</View>
      <QueryView query={query}>
        {({ picture, digits }) =>
          isDead ? (
            <View id="code-dead" className="rotating-code-dead">
              连不上网，码停了，请先不要扫。连上网会自动换新。{withoutNetwork}
            </View>
          ) : (
            <>
              <Image id="code-picture" className="rotating-code-picture" src={picture} mode="aspectFit" />
              <View id="code-digits" className="rotating-code-digits">
                {spaced(digits)}
              </View>
              <View className="rotating-code-bar">
                <View className="rotating-code-rest" style={{ width: `${String(Math.round(share * 100))}%` }} />
              </View>
              <View className="rotating-code-hint">{seconds > 0 ? `${seconds} 秒后换新码` : '正在换新码'}</View>
            </>
          )
        }
      </QueryView>
    </View>
  )
}
