/** What `prepare` was told about the site; read by the stage and by each phone. */
export interface Settings {
  title: string
  /** One line beside the title, for somebody who sees the stage for the first time. */
  hint: string
  /** Openids to show on the stage at first; empty: the first of each group of personas. */
  stage: string[]
  /** Where a phone is before it was moved, and where maps open: GCJ-02 degrees. */
  centre: { longitude: number; latitude: number }
}

/** One thing that may be scanned: `path` opens as a mini program code would, `result` is the text of a code. */
export interface ScanCode {
  label: string
  result?: string
  path?: string
}

/** How a subscribe message reads, by template id: `content` is one row per line, `标签：{{thing1.DATA}}`. */
export type MessageTemplates = Record<string, { title: string; content?: string }>
