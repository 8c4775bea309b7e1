declare namespace NodeJS {
  interface ProcessEnv {
    /** The CloudBase environment the package speaks to; empty means the account's first one. */
    CLOUD_ENV?: string
  }
}
