import type { ReactElement, ReactNode } from 'react'

/** The page around a list, with the buttons that the list wants at its foot. */
export type FrameOf = (bar: ReactElement | undefined, content: ReactNode) => ReactElement
