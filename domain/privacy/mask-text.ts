const hidden = '＊'

const digit = '[\\d０-９]'
const chineseDigit = '[零〇一二三四五六七八九十百两幺]'
const gap = '[\\s\\-－—·.]'

/** The hundred most frequent surnames cover 85 % of all people (Ministry of Public Security, 2020); of one character, as written. */
const surname =
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵欧阳]'

const title =
  '(?:先生|女士|小姐|大爷|大妈|大娘|大叔|大婶|大哥|大姐|阿姨|叔叔|师傅|老师|奶奶|爷爷|婆婆|同志|医生|经理|老板|书记|主任)'

/** What people are called beside their names. */
const called = '邻居|业主|住户|租客|租户|房东|保安|物业|户主|经理|老板|店主|司机|队长|会计|楼长'

/** Words with which a sentence goes on behind a name. */
const afterName =
  '把|在|家|的|和|跟|与|总|天天|每天|经常|老是|一直|又|不|说|态度|乱|占|往|从|给|对|是|有|，|。|、|！|？|\\s|$'

interface Rule {
  readonly pattern: RegExp
  readonly instead: string
}

/** What somebody can be called, found or known by. From the most certain to the least: what an earlier rule has hidden, a later one does not see. */
const numbers: readonly Rule[] = [
  { pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, instead: hidden },
  {
    pattern: /(微信号?|QQ号?|vx|v信)[:：\s]*(?:是|号)?[:：\s]*[A-Za-z0-9_-]{4,}/gi,
    instead: `$1${hidden}`,
  },
  {
    // Number plates: a province, a letter, five or six more.
    pattern: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][\s·•]?[A-Z0-9]{5,6}/g,
    instead: hidden,
  },
  {
    // Doors written as numbers in a row: 3-2-501.
    pattern: new RegExp(`[A-Za-z]?${digit}+(?:[-－—]${digit}+){2,}`, 'g'),
    instead: hidden,
  },
  {
    // Phones, identity numbers, accounts, however they are broken up.
    pattern: new RegExp(`${digit}(?:${gap}?${digit}){4,}[xXｘＸ]?`, 'g'),
    instead: hidden,
  },
  { pattern: /[零〇一二三四五六七八九幺两]{6,}/g, instead: hidden },
]

const doorsAndNames: readonly Rule[] = [
  {
    // Which house, stairs, floor and door. A street keeps its name, not its number.
    pattern: new RegExp(
      `(?:[A-Za-z]?${digit}+|${chineseDigit}+|[甲乙丙丁戊A-Za-z])\\s*(?:号楼|号院|号|栋|幢|座|单元|室|楼|层|门)`,
      'g',
    ),
    instead: `${hidden}`,
  },
  {
    // Behind a house or stairs it is a door; elsewhere people count households by it.
    pattern: new RegExp(`${hidden}\\s*(?:${digit}+|${chineseDigit}+)\\s*户`, 'g'),
    instead: hidden,
  },
  {
    // A door's bare number; amounts and times keep theirs.
    pattern: new RegExp(
      `${digit}{3,4}(?!${digit}|\\s*[年月日天时点分秒米元块个人次斤吨平度路辆张家只条克毫公万千])`,
      'g',
    ),
    instead: hidden,
  },
  { pattern: new RegExp(`${surname}[\\u4e00-\\u9fa5]{0,2}?(${title})`, 'g'), instead: `${hidden}$1` },
  { pattern: /＊(?:\s*＊)+/g, instead: hidden },
  // 老刘头, 小王, and who is named behind what he is; a given name follows where no other word begins.
  { pattern: new RegExp(`[老小]${surname}(?=头|总|哥|姐|家|[，。、！？\\s]|$)`, 'g'), instead: hidden },
  { pattern: new RegExp(`(${called})${surname}[\\u4e00-\\u9fa5]{1,2}?(?=${afterName})`, 'g'), instead: `$1${hidden}` },
  { pattern: /((?:我|他|她|名字|人|名)叫|姓名(?:是|[:：])?)\s*[\u4e00-\u9fa5]{2,4}/g, instead: `$1${hidden}` },
]

const masked = (text: string, rules: readonly Rule[]): string =>
  rules.reduce((so, { pattern, instead }) => so.replace(pattern, instead), text)

/** A text as colleagues read it who only look on: without numbers by which somebody can be called, found or recognised. */
export const maskNumbers = (text: string): string => masked(text, numbers)

/**
 * A text as neighbours may read it: without numbers by which somebody can be called, found or recognised, and without names as
 * far as rules can know them. It does not tell who wrote it.
 */
export const maskText = (text: string): string => masked(text, [...numbers, ...doorsAndNames])
