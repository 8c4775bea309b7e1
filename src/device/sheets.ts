import Taro from '@tarojs/taro'
import type { SheetFile } from '../../contract/rosters'

export interface ChosenSheet {
  readonly path: string
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/** Lets a sheet be picked from a chat; null when the user changed his mind. */
export const chooseSheet = async (): Promise<ChosenSheet | null> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] })
    const [file] = tempFiles
    return file === undefined ? null : { path: file.path, name: file.name, size: file.size }
  } catch {
    return null
  }
}

const write = (filePath: string, data: string): Promise<boolean> =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().writeFile({
      ...{ filePath, data, encoding: 'base64' },
      success: () => resolve(true),
      fail: () => resolve(false),
    })
  })

/** Shows a sheet; from there it can be sent on or kept. False when the phone has no room, or nothing that opens it. */
export const openSheet = async ({ name, content }: SheetFile): Promise<boolean> => {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  if (!(await write(filePath, content))) return false
  try {
    await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
    return true
  } catch {
    return false
  }
}
