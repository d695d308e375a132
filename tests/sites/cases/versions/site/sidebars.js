module.exports = {main: ['start', 'new', {type: 'category', label: 'More', items: ['more/kept', 'more/other']}]};
