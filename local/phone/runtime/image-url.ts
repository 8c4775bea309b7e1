import type { CloudImages } from '../gateway/cloud-images'
import { isLocalFile, type Files } from '../store/files'
import { packageUrl } from './package-url'

/** The address which an `<img>` can show for a `src` as the app writes it, or undefined when there is none. */
export type ImageUrl = (src: string) => Promise<string | undefined>

export const createImageUrl = (files: Files, cloudImages: CloudImages): ImageUrl => {
  return (src) => {
    if (src.startsWith('cloud://')) return cloudImages(src)
    if (isLocalFile(src)) return Promise.resolve(files.urlOf(src))
    if (/^(https?:|data:|blob:)/.test(src)) return Promise.resolve(src)
    // The local cloud gives addresses of its own origin.
    if (src.startsWith('/files/')) return Promise.resolve(src)
    return Promise.resolve(packageUrl(src))
  }
}
