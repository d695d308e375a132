module.exports = {
  title: 'Marks',
  url: 'https://marks.example',
  baseUrl: '/',
  future: {faster: true, v4: {removeLegacyPostBuildHeadAttribute: true}},
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  onDuplicateRoutes: 'ignore',
  markdown: {
    format: 'detect',
    mermaid: true,
    emoji: false,
    hooks: {onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore'},
    preprocessor: ({fileContent}) => fileContent.replaceAll('@@year@@', '2024'),
    parseFrontMatter: async (params) => {
      const result = await params.defaultParseFrontMatter(params);
      if (result.frontMatter.heading) result.frontMatter.title = result.frontMatter.heading;
      return result;
    },
    anchors: {maintainCase: true},
  },
  themes: ['@docusaurus/theme-mermaid'],
  presets: [
    [
      'classic',
      {
        docs: {routeBasePath: '/', admonitions: {keywords: ['recipe'], extendDefaults: true}, rehypePlugins: []},
        blog: false,
      },
    ],
  ],
  themeConfig: {
    prism: {magicComments: [{className: 'theme-code-block-highlighted-line', line: 'mark-this'}]},
    colorMode: {defaultMode: 'dark', disableSwitch: true},
  },
};
