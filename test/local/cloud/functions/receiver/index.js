const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async (event) => {
  await cloud
    .database()
    .collection('notes')
    .add({ data: { kind: 'push', event } })
}
