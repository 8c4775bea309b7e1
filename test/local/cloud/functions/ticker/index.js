const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async (event) => {
  const { OPENID = null, SOURCE } = cloud.getWXContext()
  const data = { kind: 'tick', event, openid: OPENID, source: SOURCE, at: new Date() }
  await cloud.database().collection('notes').add({ data })
}
