module.exports = {api: ['index', {type: 'category', label: 'Calls', link: {type: 'generated-index'}, items: ['calls/get', 'calls/put']}]};
