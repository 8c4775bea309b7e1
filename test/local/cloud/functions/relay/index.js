const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async ({ name, data = {} }) => {
  const { result } = await cloud.callFunction({ name, data })
  return result
}
