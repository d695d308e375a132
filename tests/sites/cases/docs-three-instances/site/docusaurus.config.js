module.exports = {
  title: 'Three',
  url: 'https://three.example',
  baseUrl: '/',
  future: {v4: true},
  presets: [['classic', {docs: {sidebarPath: './sidebars/guide.js'}, blog: false}]],
  plugins: [
    ['@docusaurus/plugin-content-docs', {id: 'api', path: 'api', routeBasePath: 'reference/api', sidebarPath: './sidebars/api.js', versions: {current: {label: 'Edge'}}}],
    ['content-docs', {id: 'community', path: 'people', routeBasePath: 'people', sidebarPath: false, editUrl: 'https://code.example/people/'}],
  ],
  themeConfig: {
    navbar: {
      title: 'Three',
      items: [
        {type: 'docSidebar', sidebarId: 'guide', label: 'Guide'},
        {type: 'doc', docId: 'index', docsPluginId: 'api', label: 'API'},
        {type: 'docSidebar', sidebarId: 'api', docsPluginId: 'api', label: 'API by sidebar'},
        {type: 'doc', docId: 'team', docsPluginId: 'community', label: 'Team'},
        {type: 'docsVersionDropdown', docsPluginId: 'api', position: 'right'},
      ],
    },
  },
};
