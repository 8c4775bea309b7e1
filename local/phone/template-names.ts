/** Templates that `prepare` adds to the package: built-in components are drawn with children, or without. */
export const slotTemplate = '__slot__'
export const emptyTemplate = '__empty__'
