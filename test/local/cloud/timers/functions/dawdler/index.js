const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const pause = () => new Promise((resolve) => setTimeout(resolve, 5))

// Ends when it is told to by a document.
exports.main = async ({ Time }) => {
  const notes = cloud.database().collection('notes')
  const { _id } = await notes.add({ data: { kind: 'begun', Time } })
  while ((await notes.where({ kind: 'end' }).count()).total === 0) await pause()
  await notes.doc(_id).update({ data: { kind: 'ended' } })
}
