import { compressPicture, measurePicture, type PictureSize } from '../store/pictures'
import type { Phone } from '../runtime/phone'
import { packageUrl } from '../runtime/package-url'
import { chooseFiles } from '../screen/choose-files'
import { openPreview } from '../screen/preview'
import { createToasts } from '../screen/toast'
import { askPermission } from '../runtime/permissions'
import { answer, refuse, type Refusal, type WxFamily } from './answer'

interface MessageFileOptions {
  count?: number
  type?: 'all' | 'image' | 'video' | 'file'
  /** Without a dot; for `file` only. */
  extension?: string[]
}

interface MediaOptions {
  count?: number
  mediaType?: string[]
  sizeType?: string[]
  sourceType?: string[]
}

const compressedQuality = 80

const acceptOf = (types: string[]): string => {
  const kinds = types.includes('mix') ? ['image', 'video'] : types
  return kinds.map((kind) => `${kind}/*`).join(',')
}

/** What a chat may hold is what the browser's disk holds. */
const acceptOfChat = ({ type = 'all', extension = [] }: MessageFileOptions): string => {
  if (type === 'image' || type === 'video') return `${type}/*`
  return type === 'file' ? extension.map((one) => `.${one}`).join(',') : ''
}

const endingOf = (name: string): string => /\.(\w+)$/.exec(name)?.[1] ?? 'bin'

const wantsCompressed = ({ sizeType = ['original', 'compressed'] }: MediaOptions): boolean =>
  sizeType.includes('compressed')

const takeFile = async (phone: Phone, file: File, options: MediaOptions) => {
  if (!file.type.startsWith('image/')) {
    return {
      tempFilePath: phone.files.keep(file),
      size: file.size,
      fileType: 'video',
      duration: 0,
      width: 0,
      height: 0,
    }
  }
  const blob = wantsCompressed(options) ? await compressPicture(file, { quality: compressedQuality }) : file
  const size = await measurePicture(blob)
  return { tempFilePath: phone.files.keep(blob), size: blob.size, fileType: 'image', ...size }
}

const choose = async (phone: Phone, options: MediaOptions, types: string[]) => {
  const { count = 9, sourceType = ['album', 'camera'] } = options
  const camera = !sourceType.includes('album')
  const files = await chooseFiles(phone.screen.root, { accept: acceptOf(types), count, camera })
  return Promise.all(files.map((file) => takeFile(phone, file, options)))
}

const pictureAt = async (phone: Phone, src: string): Promise<Blob | null> => {
  const kept = phone.files.find(src)
  if (kept) return kept
  const url = await phone.imageUrl(src)
  const answered = url ? await phone.network.fetch(url).catch(() => null) : null
  return answered?.ok ? answered.blob() : null
}

const missing = (src: string): Refusal => refuse(`file not found ${src}`)

const typeOf = (blob: Blob): string => blob.type.replace('image/', '') || 'unknown'

export const mediaApis = (phone: Phone): WxFamily => {
  const toasts = createToasts(phone.screen.overlays)
  return {
    chooseMedia: answer(phone, 'chooseMedia', async (options: MediaOptions) => {
      const types = options.mediaType ?? ['image', 'video']
      const tempFiles = await choose(phone, options, types)
      const kinds = new Set(tempFiles.map((file) => file.fileType))
      return tempFiles.length ? { tempFiles, type: kinds.size > 1 ? 'mix' : tempFiles[0]?.fileType } : refuse('cancel')
    }),
    chooseImage: answer(phone, 'chooseImage', async (options: MediaOptions) => {
      const files = await choose(phone, options, ['image'])
      if (files.length === 0) return refuse('cancel')
      return {
        tempFilePaths: files.map((file) => file.tempFilePath),
        tempFiles: files.map((file) => ({ path: file.tempFilePath, size: file.size })),
      }
    }),
    chooseMessageFile: answer(phone, 'chooseMessageFile', async (options: MessageFileOptions) => {
      const { count = 1 } = options
      const files = await chooseFiles(phone.screen.root, { accept: acceptOfChat(options), count })
      if (files.length === 0) return refuse('cancel')
      return {
        tempFiles: files.map((file) => ({
          path: phone.files.keep(file, endingOf(file.name)),
          size: file.size,
          name: file.name,
          type: 'file',
          time: Math.floor(file.lastModified / 1000),
        })),
      }
    }),
    getImageInfo: answer(phone, 'getImageInfo', async ({ src }: { src: string }) => {
      const blob = await pictureAt(phone, src)
      if (!blob) return missing(src)
      const size: PictureSize = await measurePicture(blob)
      return {
        ...size,
        path: phone.files.find(src) ? src : phone.files.keep(blob),
        orientation: 'up',
        type: typeOf(blob),
      }
    }),
    compressImage: answer(
      phone,
      'compressImage',
      async (options: { src: string; quality?: number; compressedWidth?: number; compressedHeight?: number }) => {
        const blob = phone.files.find(options.src)
        if (!blob) return missing(options.src)
        return { tempFilePath: phone.files.keep(await compressPicture(blob, options), 'jpg') }
      },
    ),
    previewImage: answer(
      phone,
      'previewImage',
      async ({ urls, current }: { urls: string[]; current?: string | number }) => {
        const start = typeof current === 'number' ? current : Math.max(urls.indexOf(current ?? ''), 0)
        openPreview(phone.screen.overlays, await Promise.all(urls.map((url) => phone.imageUrl(url))), start)
        return undefined
      },
    ),
    previewMedia: answer(
      phone,
      'previewMedia',
      async ({ sources, current = 0 }: { sources: { url: string }[]; current?: number }) => {
        openPreview(phone.screen.overlays, await Promise.all(sources.map(({ url }) => phone.imageUrl(url))), current)
        return undefined
      },
    ),
    saveImageToPhotosAlbum: answer(phone, 'saveImageToPhotosAlbum', async ({ filePath }: { filePath: string }) => {
      if (!phone.files.find(filePath)) return missing(packageUrl(filePath))
      if (!(await askPermission(phone, 'scope.writePhotosAlbum'))) return refuse('auth deny')
      toasts.show({ title: '已保存到系统相册', icon: 'success' })
      return undefined
    }),
    canvasToTempFilePath: answer(
      phone,
      'canvasToTempFilePath',
      async ({ canvas, fileType = 'png' }: { canvas?: HTMLCanvasElement; fileType?: string }) => {
        if (!canvas) return refuse('canvas is empty')
        const blob = await new Promise<Blob | null>((resolve) => {
          canvas.toBlob(resolve, fileType === 'jpg' ? 'image/jpeg' : 'image/png')
        })
        return blob ? { tempFilePath: phone.files.keep(blob) } : refuse('canvas is empty')
      },
    ),
  }
}
