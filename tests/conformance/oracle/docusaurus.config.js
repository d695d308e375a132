import npm2yarn from '@docusaurus/remark-plugin-npm2yarn';

/** The site every case is built as: docs alone, at the root, broken links reported but not fatal. */
export default {
  title: 'T',
  url: 'https://example.com',
  baseUrl: '/',
  onBrokenLinks: 'warn',
  onBrokenAnchors: 'warn',
  future: {
    experimental_vcs: false, // a case is in no Git history: only front matter dates a page
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
  markdown: {
    mermaid: true,
    format: process.env.MARKDOWN_FORMAT ?? 'mdx',
    hooks: {onBrokenMarkdownLinks: 'warn', onBrokenMarkdownImages: 'warn'},
  },
  themes: ['@docusaurus/theme-classic', '@docusaurus/theme-mermaid'],
  plugins: [
    [
      '@docusaurus/plugin-content-docs',
      {
        routeBasePath: '/',
        sidebarPath: './sidebars.json',
        showLastUpdateTime: true,
        showLastUpdateAuthor: true,
        remarkPlugins: [[npm2yarn, {sync: true}]],
      },
    ],
  ],
  themeConfig: {
    // `pathname:` keeps the link checker from asking every case for a page at `/`.
    navbar: {title: 'T', logo: {src: 'logo.svg', href: 'pathname:///'}, items: []},
  },
};
