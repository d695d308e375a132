export default {
  title: 'Slash',
  url: 'https://slash.example',
  baseUrl: '/base/',
  trailingSlash: true,
  noIndex: true,
  future: {v4: true},
  presets: [['classic', {docs: {editUrl: 'https://code.example/slash/edit/main/'}, blog: {}, theme: {}}]],
  themeConfig: {
    navbar: {
      title: 'Slash',
      items: [
        {type: 'doc', docId: 'first', label: 'Docs'},
        {to: '/blog', label: 'News'},
        {to: '/docs/folder/second/', label: 'Second'},
        {href: 'https://example.com/a', label: 'Elsewhere', position: 'right'},
      ],
    },
  },
};
