import { does, everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { me, minutesFromNow, outline, placeView, row, view } from '../../support/resident'
import { eventually } from '../../support/eventually'
import { closePages, openPage, wx } from '../../support/weapp'

const areas = { locate: placeView, around: { grids: [outline] } }
const inbox = { grant: { quota: { taskArrived: 0, requestProgress: 3, resultToConfirm: 2 } } }
const raised = view({
  status: 'assigned',
  due: { step: 'accept', at: minutesFromNow(121) },
  resolvedBy: minutesFromNow(121 + 24 * 60),
})

interface Upload {
  readonly cloudPath: string
  readonly filePath: string
  readonly success: (result: { fileID: string; statusCode: number }) => void
  readonly fail: (error: { errMsg: string }) => void
}
const uploads: Upload[] = []
const progress: ((event: { progress: number }) => void)[] = []

beforeAll(() => {
  startPhone()
  Object.assign(wx.cloud as object, {
    uploadFile: (upload: Upload) => {
      uploads.push(upload)
      return { onProgressUpdate: (listener: (event: { progress: number }) => void) => progress.push(listener) }
    },
  })
})
beforeEach(() => uploads.splice(0))
afterEach(closePages)

const open = (requests: Replies['requests'], query: Record<string, string> = {}) => {
  serverSays({ ...everyday, areas, inbox, requests: { similar: { similar: [] }, ...requests } })
  return openPage('pages/raise/index', query)
}
const arrive = (upload: Upload | undefined) =>
  upload?.success({ fileID: `cloud://env.bucket/${upload.cloudPath}`, statusCode: 200 })

test('words, a guessed category and the place of the phone are enough: one tap raises it', async () => {
  const page = open({ raise: raised })
  await page.enter('#raise-text', '三号楼二单元楼道灯坏了两天')
  await page.says('根据您的描述推荐“公共照明”，可以更改')
  await page.says('青檀社区 03 网格 · 三号楼')
  await page.says('定位精度约 18 米')
  await page.tap('#submit')
  await page.says('已派给 青檀社区 03 网格员，')
  expect(page.text()).toMatch(/\d\d:\d\d 前签收.*最晚.+ \d\d:\d\d 前办结/s)
  expect(whatWasAsked('requests.raise')).toEqual([
    {
      clientKey: expect.stringMatching(/^[A-Za-z0-9]{16,}$/),
      text: '三号楼二单元楼道灯坏了两天',
      category: '0201',
      place: { source: 'position', at: [117.15, 34.85], accuracy: 18, detail: '' },
      photos: [],
      anonymous: false,
      confidential: false,
      about: null,
      phone: '',
    },
  ])
  expect(phone.requestSubscribeMessage).toHaveBeenLastCalledWith(
    expect.objectContaining({ tmplIds: ['tmpl-progress', 'tmpl-result'] }),
  )
  await page.tap('#see-progress')
  expect(phone.redirectTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/pages/request/index?id=request-1' }),
  )
})

test('a photo shows how far its upload is, a failed one is sent again by a tap, and its file goes with the request', async () => {
  const page = open({ raise: raised })
  await page.tap('#add-photo')
  await page.says('上传 0%')
  progress.at(-1)?.({ progress: 40 })
  await page.says('上传 40%')
  uploads[0]?.fail({ errMsg: 'uploadFile:fail timeout' })
  await page.says('没传上，点此重传')
  await page.tap('.photo-state')
  await eventually(() => expect(uploads).toHaveLength(2))
  expect(uploads[1]?.cloudPath).toBe(uploads[0]?.cloudPath)
  expect(uploads[1]?.cloudPath).toMatch(/^photos\/0001\//)
  arrive(uploads[1])
  await eventually(() => expect(page.has('.photo-state')).toBe(false))
  await page.enter('#raise-text', '路灯不亮')
  await page.says('定位精度约')
  await page.tap('#submit')
  await page.says('提交成功')
  expect(whatWasAsked('requests.raise')).toEqual([
    expect.objectContaining({ photos: [`cloud://env.bucket/${uploads[0]?.cloudPath}`] }),
  ])
  expect(uploads).toHaveLength(2)
})

test('what is missing is said where it is missing, and nothing is sent', async () => {
  const page = open({ raise: raised })
  await page.tap('#submit')
  await page.says('请说一句发生了什么')
  expect(page.text()).toContain('请选一下是哪类事情')
  expect(whatWasAsked('requests.raise')).toEqual([])
})

test('a category chosen by hand stands against what the words say', async () => {
  const page = open({ raise: raised })
  await page.enter('#raise-text', '路灯下有一堆垃圾')
  await page.tap('#chip-0101')
  await page.says('定位精度约')
  await page.tap('#submit')
  await page.says('提交成功')
  expect(whatWasAsked('requests.raise')).toEqual([expect.objectContaining({ category: '0101' })])
})

test('all categories stand under the three modules', async () => {
  const page = open({ raise: raised }, { module: 'enforcement' })
  await page.tap('#all-categories')
  await page.says('违法建设')
  await page.tap('#segment-livelihood')
  await page.says('市政设施')
  expect(page.text()).toContain('环境卫生')
})

test('unsuitable words are refused at the field and the draft is kept, with the same client key for the next try', async () => {
  const page = open({ raise: refuse('riskyText') })
  await page.enter('#raise-text', '路灯不亮 违规样例')
  await page.says('定位精度约')
  await page.tap('#submit')
  await page.says('文字里有不适合提交的内容')
  const [first] = whatWasAsked('requests.raise')
  serverSays({ ...everyday, areas, inbox, requests: { similar: { similar: [] }, raise: raised } })
  await page.enter('#raise-text', '路灯不亮')
  await page.tap('#submit')
  await page.says('提交成功')
  const [second] = whatWasAsked('requests.raise')
  expect(first).toMatchObject({ text: '路灯不亮 违规样例' })
  expect(second).toMatchObject({ clientKey: (first as { clientKey: string }).clientKey, text: '路灯不亮' })
})

test('a draft comes back when the page is opened again, and can be begun anew', async () => {
  const first = open({ raise: raised })
  await first.enter('#raise-text', '井盖破了')
  await first.tap('#keep-draft')
  closePages()
  const page = open({ raise: raised })
  await page.says('接着上次没写完的')
  expect(page.text()).toContain('4 / 500')
  await page.tap('#start-anew')
  await page.says('0 / 500')
})

test('without a network it waits on the phone and arrives once when the network is back', async () => {
  const page = open({ raise: noNetwork })
  await page.enter('#raise-text', '路灯不亮')
  await page.says('定位精度约')
  await page.tap('#submit')
  await page.says('已存好，等网络')
  const [first] = whatWasAsked('requests.raise')
  closePages()

  serverSays({ ...everyday, requests: { raise: noNetwork, mine: { rows: [], next: null } } })
  const list = openPage('pages/requests/index')
  await list.says('网络不稳，已存好，有网时自动提交')
  serverSays({ ...everyday, requests: { raise: raised, mine: { rows: [row()], next: null } } })
  await list.tap('#send-waiting')
  await eventually(() => expect(list.text()).not.toContain('待提交'))
  expect(whatWasAsked('requests.raise')).toEqual([first])
})

describe('the number at which a resident can be called', () => {
  const numberSent = async (change: (page: ReturnType<typeof open>) => Promise<void>): Promise<unknown> => {
    const known = { ...everyday.people, me: { ...me, phone: '13812341234' } }
    serverSays({ people: known })
    await openPage('pages/me/index').says('居民 0001')
    serverSays({ people: known, areas, inbox, requests: { raise: raised } })
    const page = openPage('pages/raise/index')
    await page.enter('#raise-text', '楼道灯坏了')
    await page.says('青檀社区 03 网格 · 三号楼')
    await change(page)
    await page.tap('#submit')
    await page.says('已派给')
    return whatWasAsked('requests.raise').map((asked) => (asked as { phone: string }).phone)
  }

  test('that is known of him goes along', async () => {
    expect(await numberSent(() => Promise.resolve())).toEqual(['13812341234'])
  })

  test('that he types goes instead', async () => {
    expect(await numberSent((page) => page.enter('#raise-phone', '139 0000 1234'))).toEqual(['13900001234'])
  })

  test('is not asked for and not sent where he does not want to be known', async () => {
    const sent = numberSent(async (page) => {
      await page.tap('.raise-anonymous-switch')
      await eventually(() => expect(page.has('#raise-phone')).toBe(false))
    })
    expect(await sent).toEqual([''])
  })

  test('and is none, is said at its field', async () => {
    const page = open({ raise: refuse('invalidInput', { fields: { phone: '请填 11 位手机号，或带区号的座机号' } }) })
    await page.enter('#raise-text', '楼道灯坏了')
    await page.says('青檀社区 03 网格 · 三号楼')
    await page.tap('#submit')
    await page.says('请填 11 位手机号，或带区号的座机号')
  })
})

/** What the next photos are, by the bytes that they begin with. */
const photosBeginWith = (head: string): void => {
  const data = Uint8Array.from(head, (char) => char.charCodeAt(0)).buffer
  const manager = phone.getFileSystemManager()
  phone.getFileSystemManager = () => ({ ...manager, readFile: does(() => ({ data })) })
}

test.each([
  ['HEIC', '\0\0\0\x18ftypheic', '这张照片的格式（HEIC）打不开，请用手机相机重新拍，或先转成 JPG'],
  ['BMP', 'BM\x36\0\0\0', '这张照片的格式（BMP）打不开，请用手机相机重新拍，或先转成 JPG'],
  ['a broken file', 'no picture', '有一张照片打不开，可能已经损坏，请用手机相机重新拍'],
])(
  'a photo that nobody could be shown (%s) is refused at once in plain words, and what was written stays',
  async (_, head, words) => {
    const page = open({ raise: raised })
    await page.enter('#raise-text', '路灯不亮')
    photosBeginWith(head)
    await page.tap('#add-photo')
    await eventually(() =>
      expect(phone.showModal).toHaveBeenLastCalledWith(expect.objectContaining({ content: words })),
    )
    expect(page.has('.photo-image')).toBe(false)
    expect(page.text()).toContain('4 / ')
    photosBeginWith('GIF89a')
    await page.tap('#add-photo')
    await eventually(() => expect(page.has('.photo-image')).toBe(true))
    await page.tap('.photo-remove')
    await eventually(() => expect(page.has('.photo-image')).toBe(false))
  },
)
