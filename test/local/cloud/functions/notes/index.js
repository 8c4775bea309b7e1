const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async ({ id, text }) => {
  const notes = cloud.database().collection('notes')
  const { OPENID } = cloud.getWXContext()
  if (text !== undefined) await notes.add({ data: { _id: id, text, by: OPENID, at: cloud.database().serverDate() } })
  const { data } = await notes.doc(id).get()
  return data
}
