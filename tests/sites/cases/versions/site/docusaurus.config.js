module.exports = {
  title: 'Ages',
  url: 'https://ages.example',
  baseUrl: '/',
  future: {v4: true},
  presets: [['classic', {docs: {sidebarPath: './sidebars.js', editUrl: 'https://code.example/ages/edit/main/'}, blog: false}]],
  themeConfig: {
    navbar: {
      title: 'Ages',
      items: [
        {type: 'docSidebar', sidebarId: 'main', label: 'Docs'},
        {type: 'docsVersionDropdown', position: 'right'},
      ],
    },
    footer: {links: [{label: 'Start', to: '/docs/start'}]},
  },
};
