module.exports = {
  title: 'Feet',
  url: 'https://feet.example',
  baseUrl: '/',
  future: {v4: true},
  presets: [['classic', {docs: {routeBasePath: '/'}, blog: false}]],
  themeConfig: {
    footer: {
      links: [
        {label: 'Start', to: '/'},
        {label: 'Out', href: 'https://example.com/out'},
        {html: '<a href="https://example.com/html"><b>In HTML</b></a>'},
      ],
      copyright: 'Nobody © 2024',
    },
    announcementBar: {content: 'Read <a href="/other">the other page</a>, <b>now</b>.', id: 'now', backgroundColor: '#fafbfc', textColor: '#091e42', isCloseable: false},
  },
};
