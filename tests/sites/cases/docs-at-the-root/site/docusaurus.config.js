module.exports = {
  title: 'Handbook',
  url: 'https://handbook.example',
  baseUrl: '/',
  future: {faster: true, v4: {removeLegacyPostBuildHeadAttribute: true}},
  onBrokenLinks: 'warn',
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          path: 'handbook',
          sidebarPath: require.resolve('./sidebars.js'),
          editUrl: 'https://code.example/handbook/edit/main/',
          include: ['**/*.md'],
          exclude: ['**/drafts/**', '**/*.wip.md'],
          breadcrumbs: false,
          numberPrefixParser: false,
          sidebarCollapsed: false,
        },
        blog: false,
        pages: false,
        theme: {customCss: './src/custom.css'},
      },
    ],
  ],
  themeConfig: {
    navbar: {title: 'Handbook', items: [{type: 'doc', docId: '01-start', label: 'Start', position: 'left'}]},
    docs: {sidebar: {hideable: true, autoCollapseCategories: true}},
    tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 4},
  },
};
