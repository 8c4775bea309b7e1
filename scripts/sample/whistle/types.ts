import type { Limit } from '../../../domain/service-level/limits'
import { whistleTypeDocument, type WhistleTypeDocument } from '../../../server/repositories/documents/whistle'

const hours = (amount: number): Limit => ({ amount, unit: 'hours' })
const workingDays = (amount: number): Limit => ({ amount, unit: 'workingDays' })

/** Sign within the hour and be in touch within a day, 3 and 5 working days: as Nanjing Gulou publishes. The emergency's are ours. */
const usual = { sign: hours(1), contact: hours(24), offListApproval: true }

/** A community is heard by the bodies of its street at once; a hard whistle is the street's, with the district's word. */
export const sampleWhistleTypes = (): WhistleTypeDocument[] =>
  [
    {
      ...usual,
      _id: 'daily',
      order: 1,
      about: '居民反映突出、需要部门一起解决的日常问题',
      blowers: [
        { duty: 'communityDesk', freeTo: 'street' },
        { duty: 'streetDesk', freeTo: 'district' },
      ],
      finish: workingDays(3),
    },
    {
      ...usual,
      _id: 'hard',
      order: 2,
      about: '长期没有解决、需要联合执法或多部门攻坚的难题',
      blowers: [{ duty: 'streetDesk', freeTo: 'none' }],
      finish: workingDays(5),
    },
    {
      ...usual,
      _id: 'emergency',
      order: 3,
      about: '危及安全、要马上到场的突发情况，事不完、人不撤',
      blowers: [
        { duty: 'communityDesk', freeTo: 'district' },
        { duty: 'streetDesk', freeTo: 'district' },
      ],
      sign: hours(0.25),
      contact: hours(0.5),
      finish: hours(24),
    },
  ].map((row) => whistleTypeDocument.parse(row))
