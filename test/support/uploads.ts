import { wx } from './weapp'

interface Upload {
  readonly cloudPath: string
  readonly success: (result: { fileID: string; statusCode: number }) => void
}

/** Every photo arrives in the cloud at once. */
export const uploadsArrive = (): void => {
  Object.assign(wx.cloud as object, {
    uploadFile: ({ cloudPath, success }: Upload) => {
      success({ fileID: `cloud://test/${cloudPath}`, statusCode: 200 })
      return { onProgressUpdate: () => undefined }
    },
  })
}

/** A photo as it stands in what is sent. */
export const anUploadedPhoto: unknown = expect.stringMatching(/^cloud:\/\/test\/photos\//)
