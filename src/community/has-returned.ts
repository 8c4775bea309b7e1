/** What a desk reads before it asks somebody again who has sent this back. */
export const hasReturned = '这一家退回过这件事。没有新的情况，请换一家。'
