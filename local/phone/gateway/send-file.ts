import { NetworkLost, type Network } from './network'

export interface Sending {
  progress(sent: number, total: number): void
  /** Given the way to end the upload early. */
  begun(abort: () => void): void
}

/** Posts a file with progress, which `fetch` cannot tell. Rejects with `NetworkLost` when it is cut or aborted. */
export const sendFile = (
  network: Network,
  url: string,
  token: string,
  blob: Blob,
  sending: Sending,
): Promise<Response> =>
  new Promise((resolve, reject) => {
    const lose = (reason = 'request:fail'): void => {
      reject(new NetworkLost(reason))
    }
    if (network.isOffline()) {
      lose()
      return
    }
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.setRequestHeader('authorization', `Bearer ${token}`)
    request.setRequestHeader('content-type', blob.type || 'application/octet-stream')
    request.upload.onprogress = (event) => {
      sending.progress(event.loaded, event.total)
    }
    request.onload = () => {
      if (network.isOffline() || network.takesAnswer()) lose()
      else resolve(new Response(request.responseText, { status: request.status }))
    }
    request.onerror = () => {
      lose()
    }
    request.onabort = () => {
      lose('abort')
    }
    sending.begun(() => {
      request.abort()
    })
    request.send(blob)
  })
