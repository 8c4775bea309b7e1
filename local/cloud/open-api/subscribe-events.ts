/** One template in an event about subscribe messages. */
type Entry = Record<string, string>

/**
 * The field `List` as WeChat's JSON has it: the template itself when there is one, an array only when there are several
 * (github.com/binarywang/WxJava/pull/2477; the documentation shows an array always).
 */
const listOf = (entries: Entry[]): unknown => (entries.length === 1 ? entries[0] : entries)

/** `subscribe_msg_popup_event`: what was chosen when the mini program asked. Scene 0 is a page of the mini program. */
export const popup = (chosen: [templateId: string, status: string][]): Record<string, unknown> => ({
  List: listOf(
    chosen.map(([TemplateId, SubscribeStatusString]) => ({ TemplateId, SubscribeStatusString, PopupScene: '0' })),
  ),
})

/** `subscribe_msg_change_event`: the user wants no more of these; WeChat tells of refusals only. */
export const change = (templateIds: string[]): Record<string, unknown> => ({
  List: listOf(templateIds.map((TemplateId) => ({ TemplateId, SubscribeStatusString: 'reject' }))),
})

/** `subscribe_msg_sent_event`: a message has reached its user. */
export const sent = (templateId: string, messageId: number): Record<string, unknown> => ({
  List: listOf([{ TemplateId: templateId, MsgID: String(messageId), ErrorCode: '0', ErrorStatus: 'success' }]),
})
