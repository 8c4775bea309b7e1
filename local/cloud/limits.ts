/** Limits of the platform outside the database, each with its source. Bytes unless the name says otherwise. */
export const limits = {
  /** Client call: 100 KB of data (wx.cloud.callFunction, quota page of the mini program documentation). */
  callData: 100 * 1024,
  /** SDK error table: -604001 "cloudfunction result size exceed limit (1MB)". */
  callResult: 1024 * 1024,
  /** Synchronous call of a function: 6 MB either way (SCF quota page). */
  invokeData: 6 * 1024 * 1024,
  /** One request on the wire; a transaction's or an insert's 16 MB and some room. Ours. */
  wireBody: 20 * 1024 * 1024,
  /** One upload by the phone; mediaCheckAsync takes no larger image. Ours. */
  phoneUpload: 10 * 1024 * 1024,
  /** One upload by a function. Ours. */
  functionUpload: 50 * 1024 * 1024,
  /** File ids per getTempFileURL or deleteFile call (wx-server-sdk reference). */
  filesPerCall: 50,
  /** Encoded length of a cloudPath (CloudBase naming rules). */
  cloudPath: 850,
  /** Life of a temporary URL when no maxAge is given, in seconds. The documentation names 10 min, 2 h and 24 h: 2 h taken. */
  temporaryUrlSeconds: 7_200,
  /** msgSecCheck v2 takes 2,500 characters. */
  checkedText: 2_500,
  /** msgSecCheck v2: the openid must have used the mini program within 2 hours. */
  visitMs: 2 * 60 * 60 * 1000,
  /** phonenumber.getPhoneNumber: a code is good for 5 minutes. */
  phoneCodeMs: 5 * 60 * 1000,
  /** wxacode.getUnlimited: characters of `scene`. */
  scene: 32,
  /** wxacode.getUnlimited: the picture's width in pixels, at least and at most. */
  codeWidth: [280, 1280],
  /** A function's time limit when its config.json names none, in ms. Ours; CloudBase starts at 3 s and allows 60 s. */
  functionMs: 20_000,
  /** Memory of a function's worker in MB (CloudBase default). */
  functionMemoryMb: 256,
  /** How deep functions may call functions. Ours, against endless recursion. */
  callDepth: 4,
  /** Calls of functions by functions at once, each in a worker of its own; more are refused. Ours. */
  nestedCalls: 16,
  /** How long a worker may leave a call lying before another gets it, in ms. Ours. */
  handoverMs: 1_000,
  /** Connections of one worker to the cloud; more calls of the SDK wait in line. Ours, within 1,024 file handles. */
  workerConnections: 64,
  /** Characters of one log line. Ours. */
  logLine: 8_000,
  /** Log lines of a worker that nobody has read yet; a function that writes more waits. Ours. */
  unreadLines: 200,
  /** Runs of one timer at once; the platform sets no limit. Ours. */
  timerRuns: 2,
  /** How many function calls and log lines the developer's page remembers. Ours. */
  remembered: 500,
} as const
