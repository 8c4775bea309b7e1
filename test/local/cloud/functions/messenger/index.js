const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

// A file comes as base64, which JSON can carry.
const withBytes = ({ media, ...input }) =>
  media === undefined ? input : { ...input, media: { ...media, value: Buffer.from(media.base64, 'base64') } }

// Calls one openapi and hands back its answer or its error, whichever comes.
exports.main = async ({ group, name, input }) => {
  try {
    return { answer: await cloud.openapi[group][name](withBytes(input)) }
  } catch (error) {
    return { error: { errCode: error.errCode, errMsg: error.errMsg } }
  }
}
