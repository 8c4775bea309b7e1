const key = Buffer.alloc(32, 7).toString('base64')

/** The environment of the functions: what is sealed and chained in one process is opened and checked in others. */
export const keys = { EVENT_KEY: key, PERSONAL_DATA_KEY: key } as const
