const titleLength = 20

/** The first words of the text; there is no title to fill in. */
export const titleOf = (text: string): string => {
  const [sentence = ''] = text.split(/[\n。！？!?；;]/)
  return sentence.length > titleLength ? `${sentence.slice(0, titleLength)}…` : sentence
}
