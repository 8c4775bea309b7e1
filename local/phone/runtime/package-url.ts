/** Address of a file of the package on the site, from a path as the app writes it (`/assets/a.png`, `assets/a.png`). */
export const packageUrl = (path: string): string => `program/${path.replace(/^\.?\//, '')}`
