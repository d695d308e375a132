module.exports = async function createConfig() {
  const name = await Promise.resolve('No slash');
  return {
    title: name,
    url: 'https://no-slash.example',
    baseUrl: '/',
    trailingSlash: false,
    future: {v4: true},
    presets: [['@docusaurus/preset-classic', {docs: {sidebarPath: './sidebars.cjs'}, blog: {}}]],
    themeConfig: {
      navbar: {
        title: name,
        items: [
          {type: 'docSidebar', sidebarId: 'main', label: 'Docs'},
          {to: '/blog/', label: 'News'},
        ],
      },
    },
  };
};
