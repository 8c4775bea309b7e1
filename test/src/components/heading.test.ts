import { headingOf } from '../../../src/components/heading'

test('a short text is its own heading and is not said twice', () => {
  expect(
    headingOf({
      title: '三号楼二单元楼道灯坏了两天，晚上老人下楼…',
      text: '三号楼二单元楼道灯坏了两天，晚上老人下楼看不见。',
    }),
  ).toEqual({
    heading: '三号楼二单元楼道灯坏了两天，晚上老人下楼看不见。',
    text: null,
  })
})

test('a long text stands whole below its first words', () => {
  const text = '楼道灯坏了。'.repeat(20)
  expect(headingOf({ title: '楼道灯坏了', text })).toEqual({ heading: '楼道灯坏了', text })
})
