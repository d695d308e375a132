const year = 2024;

module.exports = {
  title: 'Columns',
  url: 'https://columns.example',
  baseUrl: '/c/',
  future: {v4: true},
  presets: [['classic', {docs: {}, blog: {}}]],
  themeConfig: {
    footer: {
      style: 'dark',
      logo: {alt: 'A foot', src: 'img/foot.svg', srcDark: 'img/foot-dark.svg', href: 'https://example.com/logo', width: 60, height: 20},
      links: [
        {title: 'Docs', items: [{label: 'Start', to: '/docs/start'}, {label: 'Part', to: '/docs/start#part'}]},
        {title: 'Elsewhere', items: [{label: 'Code', href: 'https://example.com/code'}, {html: '<a href="https://example.com/in-html">In <i>HTML</i></a>'}]},
        {items: [{label: 'Untitled', to: '/blog'}]},
      ],
      copyright: `Copyright © ${year} <a href="https://example.com/us">Us</a>.<br>All of it.`,
    },
    announcementBar: {content: '⭐ A star'},
  },
};
