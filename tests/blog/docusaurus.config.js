/** The site every case is built as: a blog alone, broken links reported but not fatal. */
export default {
  title: 'T',
  url: 'https://example.com',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  future: {
    experimental_vcs: false,
    v4: {removeLegacyPostBuildHeadAttribute: true},
    faster: {
      swcJsLoader: true,
      swcJsMinimizer: true,
      swcHtmlMinimizer: true,
      lightningCssMinimizer: true,
      mdxCrossCompilerCache: true,
      rspackBundler: true,
      rspackPersistentCache: false,
      ssgWorkerThreads: false,
    },
  },
  markdown: {hooks: {onBrokenMarkdownLinks: 'warn', onBrokenMarkdownImages: 'warn'}},
  themes: ['@docusaurus/theme-classic'],
  plugins: [['@docusaurus/plugin-content-blog', {}]],
  themeConfig: {navbar: {title: 'T', logo: {src: 'logo.svg', href: 'pathname:///'}, items: []}},
};
