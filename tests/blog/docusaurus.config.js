import shared from './shared.config.js';

/** The site every case is built as: that of the cases with docs, but a blog alone. */
export default {
  ...shared,
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  plugins: [['@docusaurus/plugin-content-blog', {}]],
};
