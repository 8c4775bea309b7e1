exports.main = () => ({
  now: Date.now(),
  made: new Date().getTime(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  isUtc: new Date().getHours() === new Date().getUTCHours() && String(new Date()).includes('GMT+0000'),
  isDate: new Date() instanceof Date && new Date().constructor === Date && new Date(0).getTime() === 0,
})
