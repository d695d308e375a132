module.exports = {
  title: 'Past',
  url: 'https://past.example',
  baseUrl: '/',
  future: {v4: true},
  presets: [['classic', {docs: {includeCurrentVersion: false, routeBasePath: 'guide', lastVersion: '1.1', versions: {'1.2': {path: 'beta', label: '1.2 beta'}}}, blog: false}]],
  themeConfig: {navbar: {title: 'Past', items: [{type: 'docsVersionDropdown'}]}},
};
