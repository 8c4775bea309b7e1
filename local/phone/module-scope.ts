/** What WeChat hands to each module, in this order. */
export const givenNames =
  'require module exports wx App Page Component Behavior getApp getCurrentPages requirePlugin global globalThis'.split(
    ' ',
  )

/**
 * What a browser has and WeChat has not: each is a parameter around the module, so that code which leans on it fails
 * here as it would there. `Function` is there but makes no code from strings.
 */
export const hiddenNames = (
  'Function window document self top parent frames location navigator history screen localStorage sessionStorage ' +
  'indexedDB caches fetch Request Response Headers XMLHttpRequest WebSocket EventSource Worker alert confirm prompt ' +
  'process crypto performance requestAnimationFrame cancelAnimationFrame requestIdleCallback structuredClone ' +
  'queueMicrotask atob btoa TextEncoder TextDecoder URL URLSearchParams Blob File FileReader FormData AbortController ' +
  'Image Audio Event CustomEvent EventTarget Node Element HTMLElement MutationObserver IntersectionObserver ' +
  'ResizeObserver DOMParser customElements getComputedStyle matchMedia addEventListener removeEventListener ' +
  'dispatchEvent postMessage open close print'
).split(' ')
