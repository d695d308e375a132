module.exports = () => ({name: 'other', getClientModules: () => []});
