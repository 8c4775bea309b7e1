/** Names of the one environment which the local cloud has. */
export const environment = {
  id: 'local-env',
  /** Files are `cloud://<id>.<bucket>/<path>`. */
  bucket: 'local-files',
  region: 'ap-shanghai',
  appId: 'wx0000000000000000',
  /** The account that events from WeChat are addressed to. */
  account: 'gh_000000000000',
  zone: 'Asia/Shanghai',
} as const
