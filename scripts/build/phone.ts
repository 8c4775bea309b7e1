import { join } from 'node:path'
import { sampleDistrict } from '../sample'
import { surroundingsOf } from '../serve/district'
import { makeSite } from '../site'
import { type Target } from './target'

/** The stage and the phones for the demo district: what journeys walk through. */
export const phone: Target = {
  name: 'phone',
  label: { chinese: '浏览器里的手机', english: 'phone in the browser' },
  inputs: ['local/phone', 'dist/weapp', 'scripts/sample', 'scripts/site.ts', 'package-lock.json'],
  output: 'dist/phone/index.html',
  make: (top) => {
    const district = sampleDistrict({ size: 'demo', now: new Date() })
    return makeSite(top, join(top, 'dist/phone'), surroundingsOf(district))
  },
}
