module.exports = {
  title: 'Plain',
  url: 'https://plain.example',
  baseUrl: '/',
  future: {v4: true},
  presets: [['classic', {docs: {sidebarPath: false, breadcrumbs: true}, blog: false}]],
};
