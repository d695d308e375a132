module.exports = {main: ['first', {type: 'category', label: 'Folder', link: {type: 'doc', id: 'folder/index'}, items: ['folder/second']}]};
