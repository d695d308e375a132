module.exports = {
  title: 'Both',
  url: 'https://both.example',
  baseUrl: '/b/',
  future: {v4: true},
  i18n: {
    defaultLocale: 'de',
    locales: ['de', 'ja', 'nl'],
    localeConfigs: {nl: {translate: false, label: 'Nederlands', baseUrl: '/nederlands/'}},
  },
  presets: [['classic', {docs: {routeBasePath: '/', sidebarPath: './sidebars.json', versions: {current: {label: 'Kommend'}}, editUrl: ({locale, versionDocsDirPath, docPath}) => `https://code.example/${locale}/${versionDocsDirPath}/${docPath}`}, blog: false}]],
  plugins: [['@docusaurus/plugin-content-docs', {id: 'extra', path: 'extra', routeBasePath: 'extra'}]],
  themeConfig: {
    navbar: {
      title: 'Beides',
      items: [
        {type: 'docSidebar', sidebarId: 'haupt', label: 'Texte'},
        {type: 'doc', docId: 'x', docsPluginId: 'extra', label: 'Mehr'},
        {type: 'docsVersionDropdown'},
        {type: 'localeDropdown'},
      ],
    },
  },
};
