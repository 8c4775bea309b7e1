const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

// Calls one openapi and hands back its answer or its error, whichever comes.
exports.main = async ({ group, name, input }) => {
  try {
    return { answer: await cloud.openapi[group][name](input) }
  } catch (error) {
    return { error: { errCode: error.errCode, errMsg: error.errMsg } }
  }
}
