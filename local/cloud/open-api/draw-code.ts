import qrcode from 'qrcode-generator'

/** Modules of white around a code, without which scanners do not find it. */
const quiet = 4
const words = '本机码，请用相机扫'

/** Only WeChat can make its own codes: this is an ordinary one with a link, and says so below. An SVG of so many pixels. */
export const drawCode = (link: string, width: number): string => {
  const code = qrcode(0, 'M')
  code.addData(link)
  code.make()
  const count = code.getModuleCount()
  const side = count + 2 * quiet
  const dark = Array.from({ length: count ** 2 }, (_, n) => [n % count, Math.floor(n / count)] as const)
    .filter(([x, y]) => code.isDark(y, x))
    .map(([x, y]) => `M${String(x + quiet)} ${String(y + quiet)}h1v1h-1z`)
  const said = `x="${String(side / 2)}" y="${String(side + 3)}" font-size="${String(side / 12)}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(width)}"`,
    ` viewBox="0 0 ${String(side)} ${String(side + quiet + 1)}"><rect width="100%" height="100%" fill="#fff"/>`,
    `<path shape-rendering="crispEdges" d="${dark.join('')}"/>`,
    `<text ${said} text-anchor="middle" font-family="sans-serif">${words}</text></svg>`,
  ].join('')
}
