const {merge} = require('./util/merge');

module.exports = merge({href: 'https://example.com/linked'}, [{label: 'Linked'}]);
