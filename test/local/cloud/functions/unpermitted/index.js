exports.main = require('../messenger').main
