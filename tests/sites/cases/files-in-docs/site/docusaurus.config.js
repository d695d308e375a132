module.exports = {
  title: 'Files',
  url: 'https://files.example',
  baseUrl: '/f/',
  future: {v4: true},
  markdown: {mermaid: true},
  themes: ['@docusaurus/theme-mermaid'],
  presets: [['classic', {docs: {routeBasePath: '/', remarkPlugins: [[require('@docusaurus/remark-plugin-npm2yarn'), {sync: true, converters: ['yarn', 'pnpm']}]]}, blog: false}]],
};
