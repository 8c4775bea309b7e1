import fc from 'fast-check'
import { maskPhone } from '../../../domain/privacy/mask-phone'
import { maskText } from '../../../domain/privacy/mask-text'

test.each([
  ['13812341234', '138****1234'],
  ['19900000001', '199****0001'],
  ['0632-5550101', '0632-****101'],
  ['01055501010', '010-****010'],
  ['12345', '****'],
])('%s is shown as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

test.each([
  ['路灯不亮，打13812341234', '路灯不亮，打＊'],
  ['请打 138 1234 1234 找我', '请打 ＊ 找我'],
  ['电话138-1234-1234', '电话＊'],
  ['电话１３８１２３４１２３４', '电话＊'],
  ['座机0632-5550101，白天在', '座机＊，白天在'],
  ['电话一三八一二三四一二三四', '电话＊'],
  ['身份证37040319800101123X', '身份证＊'],
  ['微信号：abc_12345', '微信号＊'],
  ['写信到 li.si@example.com', '写信到 ＊'],
  ['鲁D12345堵住消防通道', '＊堵住消防通道'],
  ['陕A·D12345 占道', '＊ 占道'],
  ['三号楼二单元302室漏水', '＊漏水'],
  ['三号楼 二单元 302 室漏水', '＊漏水'],
  ['3-2-501 漏水', '＊ 漏水'],
  ['2单元 4户漏水', '＊漏水'],
  ['帮 12 户老人修好水管', '帮 12 户老人修好水管'],
  ['12栋楼道灯不亮', '＊楼道灯不亮'],
  ['B座电梯坏了', '＊电梯坏了'],
  ['建设路18号门口积水', '建设路＊门口积水'],
  ['住在 501，楼上漏水', '住在 ＊，楼上漏水'],
  ['王大爷摔了', '＊大爷摔了'],
  ['邻居李建国师傅在装修', '邻居＊师傅在装修'],
  ['我叫张小明', '我叫＊'],
  ['邻居李建国把楼道堵了', '邻居＊把楼道堵了'],
  ['物业经理孙强态度差', '物业经理＊态度差'],
  ['老刘头家漏水', '＊头家漏水'],
])('neighbours read %s as %s', (text, masked) => {
  expect(maskText(text)).toBe(masked)
})

test.each([
  '路灯坏了两天，晚上老人下楼看不见',
  '垃圾堆了 3 天没人清',
  '井盖缺了，深 150 厘米左右'.replace('厘米', '米'),
  '2026年11月装的灯，现在又不亮',
  '每月多收 200 元停车费',
  '公交 102路 站牌倒了',
  '邻居家的狗总叫',
  '业主高空抛物，路灯杆也歪了',
  '老马路上有个坑',
  '司机占了消防通道',
])('what tells nobody stays: %s', (text) => {
  expect(maskText(text)).toBe(text)
})

const filler = fc
  .array(fc.constantFrom('路灯', '漏水', '请来看看', '，', '。', ' ', '小区', '门口', '晚上'), { maxLength: 4 })
  .map((words) => words.join(''))
const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((each) => each.join(''))
const broken = (number: string, every: number, by: string): string =>
  number.replace(new RegExp(`(\\d{${every}})(?=\\d)`, 'g'), `$1${by}`)

const secrets = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('13', '15', '18', '19'),
      digits(9),
      fc.integer({ min: 3, max: 4 }),
      fc.constantFrom('', ' ', '-'),
    )
    .map(([head, tail, every, by]) => broken(head + tail, every, by)),
  digits(18),
  fc.tuple(digits(17), fc.constantFrom('x', 'X')).map(([head, tail]) => head + tail),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('号楼', '栋', '单元', '座'))
    .map(([n, unit]) => `${n}${unit}`),
  fc.tuple(fc.integer({ min: 101, max: 3304 }), fc.constantFrom('室', '户')).map(([n, unit]) => `${n}${unit}`),
)

test('nothing by which somebody can be called or found is left, wherever it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(filler, secrets), { minLength: 1, maxLength: 4 }), filler, (parts, end) => {
      const masked = maskText(parts.map(([before, secret]) => `${before}，${secret}`).join('') + `，${end}`)
      for (const [, secret] of parts) expect(masked).not.toContain(secret)
      expect(masked).not.toMatch(/\d(?:[\s-]?\d){4}/)
    }),
    { numRuns: 500 },
  )
})

test('a text that is masked already stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (text) => {
      expect(maskText(maskText(text))).toBe(maskText(text))
    }),
  )
})
