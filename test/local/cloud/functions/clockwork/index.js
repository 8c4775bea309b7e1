exports.main = () => ({
  now: Date.now(),
  made: new Date().getTime(),
  isDate: new Date() instanceof Date && new Date().constructor === Date && new Date(0).getTime() === 0,
})
