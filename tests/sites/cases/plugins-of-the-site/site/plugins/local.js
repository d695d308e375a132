module.exports = function local() {
  return {
    name: 'local',
    configureWebpack() {
      return {};
    },
  };
};
