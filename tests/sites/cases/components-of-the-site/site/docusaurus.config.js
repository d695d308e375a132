module.exports = {
  title: 'Parts',
  url: 'https://parts.example',
  baseUrl: '/',
  future: {v4: true},
  presets: [['classic', {docs: {routeBasePath: '/'}, blog: false}]],
};
