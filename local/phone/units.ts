const opaque = /(url\([^)]*\)|"[^"]*"|'[^']*')/
const insets = { 'safe-area-inset-top': '--safe-top', 'safe-area-inset-bottom': '--safe-bottom' }

const translatePart = (text: string): string =>
  text
    .replace(/(-?\d*\.?\d+)rpx\b/g, 'calc(var(--rpx) * $1)')
    .replace(/(-?\d*\.?\d+)vw\b/g, 'calc(var(--vw) * $1)')
    .replace(/(-?\d*\.?\d+)vh\b/g, 'calc(var(--vh) * $1)')
    .replace(/(?:env|constant)\(\s*(safe-area-inset-[a-z]+)\s*(?:,[^)]*)?\)/g, (_, name: string) =>
      name in insets ? `var(${insets[name as keyof typeof insets]}, 0px)` : '0px',
    )

/**
 * A wxss value as css: rpx, vw, vh and safe areas follow the phone on the screen, not the browser's window.
 * Strings and `url(...)` stay as they are: base64 may well contain `9vh`.
 */
export const translateUnits = (value: string): string =>
  value
    .split(opaque)
    .map((part, index) => (index % 2 === 1 ? part : translatePart(part)))
    .join('')
