import type {Config} from '@docusaurus/types';

const config: Config = {
  title: 'Tongues',
  tagline: 'One site, three languages',
  url: 'https://tongues.example',
  baseUrl: '/',
  future: {v4: true},
  i18n: {
    defaultLocale: 'en',
    locales: ['en', 'fr', 'ar'],
    localeConfigs: {
      en: {htmlLang: 'en-GB'},
      fr: {label: 'Le français', path: 'francais'},
      ar: {label: 'العربية', direction: 'rtl'},
    },
  },
  presets: [
    [
      'classic',
      {
        docs: {editUrl: 'https://code.example/tongues/edit/main/', editLocalizedFiles: true},
        blog: {blogTitle: 'Journal', blogDescription: 'What happens'},
      },
    ],
  ],
  themeConfig: {
    navbar: {
      title: 'Tongues',
      items: [
        {type: 'doc', docId: 'hello', label: 'Docs'},
        {to: '/blog', label: 'Blog'},
        {href: 'https://example.com/out', label: 'Out'},
        {type: 'localeDropdown', position: 'right'},
      ],
    },
    footer: {
      links: [{title: 'Learn', items: [{label: 'Hello', to: '/docs/hello'}]}],
      copyright: 'Copyright of us',
    },
    announcementBar: {content: 'Three languages'},
  },
};

export default config;
