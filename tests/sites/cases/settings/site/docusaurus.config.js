// @ts-check

/** @type {import('@docusaurus/types').Config} */
const config = {
  title: 'Harbour',
  tagline: 'Notes for people who moor boats',
  titleDelimiter: '–',
  url: 'https://harbour.example',
  baseUrl: '/x/',
  favicon: 'img/buoy.svg',
  future: {v4: true},
  staticDirectories: ['static', 'more'],
  headTags: [
    {tagName: 'link', attributes: {rel: 'preconnect', href: 'https://fonts.example'}},
    {tagName: 'meta', attributes: {name: 'theme-color', content: '#123456'}},
    {
      tagName: 'script',
      attributes: {type: 'application/ld+json'},
      innerHTML: JSON.stringify({'@type': 'Organization', name: 'Harbour'}),
    },
  ],
  scripts: [
    'https://scripts.example/plain.js',
    {src: 'https://scripts.example/count.js', async: true, defer: true, 'data-domain': 'harbour.example'},
    {src: '/x/js/own.js', type: 'module'},
  ],
  stylesheets: [
    'https://styles.example/plain.css',
    {href: 'https://styles.example/math.css', type: 'text/css', integrity: 'sha384-abc', crossorigin: 'anonymous'},
  ],
  presets: [['classic', {docs: {sidebarPath: undefined}, blog: false}]],
  themeConfig: {
    image: 'img/card.svg',
    metadata: [
      {name: 'keywords', content: 'boats, ropes'},
      {name: 'twitter:card', content: 'summary'},
      {property: 'og:locale:alternate', content: 'nl_NL'},
    ],
    navbar: {title: 'Harbour'},
  },
};

module.exports = config;
