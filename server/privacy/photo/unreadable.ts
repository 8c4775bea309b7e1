/** Not a picture of a kind that we know, or damaged: then it cannot be shown to others. */
export class Unreadable extends Error {}
