const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const acts = {
  put: async ({ cloudPath, base64 }) => cloud.uploadFile({ cloudPath, fileContent: Buffer.from(base64, 'base64') }),
  get: async ({ fileID }) => (await cloud.downloadFile({ fileID })).fileContent.toString('base64'),
}

exports.main = (event) => acts[event.act](event)
