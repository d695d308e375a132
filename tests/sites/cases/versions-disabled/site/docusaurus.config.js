module.exports = {
  title: 'Now',
  url: 'https://now.example',
  baseUrl: '/',
  future: {v4: true},
  presets: [['classic', {docs: {disableVersioning: true}, blog: false}]],
  themeConfig: {navbar: {title: 'Now', items: [{type: 'docsVersionDropdown'}, {type: 'doc', docId: 'a', label: 'A'}]}},
};
