/** The three steps on the stage of WeChat's own text size setting. */
export type FontSize = 'standard' | 'large' | 'extraLarge'

const scales: Record<FontSize, number> = { standard: 1, large: 1.25, extraLarge: 1.5 }

/** `fontSizeScaleFactor`; `fontSizeSetting` is 16 px times it. */
export const fontScaleOf = (size: FontSize | undefined): number => scales[size ?? 'standard']
