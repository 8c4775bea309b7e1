/** The workbook without streams and archives, which a function has no use for: less than half of the whole. */
declare module 'exceljs/lib/exceljs.bare.js' {
  export { Workbook } from 'exceljs'
}
