import npm2yarn from '@docusaurus/remark-plugin-npm2yarn';

const mermaid = process.env.WITH_MERMAID === '1';

/** The docs alone, at the root, as `create-docusaurus` configures a new site; nothing is added. */
export default {
  title: 'Docs',
  url: process.env.SITE_URL,
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  future: {
    faster: true,
    experimental_vcs: false, // the docs are a copy, in no Git history
    v4: {removeLegacyPostBuildHeadAttribute: true, useCssCascadeLayers: true},
  },
  markdown: {
    mermaid,
    hooks: {onBrokenMarkdownLinks: 'warn', onBrokenMarkdownImages: 'warn'},
  },
  themes: ['@docusaurus/theme-classic', ...(mermaid ? ['@docusaurus/theme-mermaid'] : [])],
  plugins: [
    [
      '@docusaurus/plugin-content-docs',
      {routeBasePath: '/', remarkPlugins: [[npm2yarn, {sync: true}]]},
    ],
  ],
  themeConfig: {navbar: {title: 'Docs', items: []}},
};
