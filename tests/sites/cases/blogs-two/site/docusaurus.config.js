module.exports = {
  title: 'Two papers',
  url: 'https://papers.example',
  baseUrl: '/p/',
  future: {v4: true},
  presets: [['classic', {docs: false, blog: {routeBasePath: '/', blogSidebarCount: 0, showReadingTime: true}}]],
  plugins: [['@docusaurus/plugin-content-blog', {id: 'second', path: './second', routeBasePath: 'second', blogTitle: 'Second', blogSidebarCount: 'ALL', blogSidebarTitle: 'All of them'}]],
  themeConfig: {navbar: {title: 'Two papers', items: [{to: '/', label: 'First'}, {to: '/second', label: 'Second'}]}},
};
