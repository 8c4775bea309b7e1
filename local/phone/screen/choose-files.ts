import { element } from './element'

/** The browser's own file picker. Answers no files when it was closed without choosing. */
export const chooseFiles = (
  host: HTMLElement,
  request: { accept: string; count: number; camera?: boolean },
): Promise<File[]> =>
  new Promise((resolve) => {
    const input = element('input', {
      type: 'file',
      className: 'mp-file',
      accept: request.accept,
      multiple: request.count > 1,
      capture: request.camera ? 'environment' : undefined,
    })
    const settle = (files: File[]): void => {
      input.remove()
      resolve(files.slice(0, request.count))
    }
    input.addEventListener('change', () => {
      settle([...(input.files ?? [])])
    })
    input.addEventListener('cancel', () => {
      settle([])
    })
    host.append(input)
    input.click()
  })
