const banner = 'unmaintained';

module.exports = {
  title: 'Options',
  url: 'https://options.example',
  baseUrl: '/o/',
  future: {v4: true},
  presets: [
    [
      'classic',
      {
        docs: {
          lastVersion: 'current',
          onlyIncludeVersions: ['current', '3.0', '2.0', '1.0'],
          editCurrentVersion: true,
          editUrl: 'https://code.example/edit',
          versions: {
            current: {label: 'Four', path: 'four', badge: false, banner: 'none'},
            '3.0': {label: 'Three', path: 'III', banner: 'unreleased', className: 'third'},
            '2.0': {noIndex: true, banner},
            '1.0': {label: 'The first', badge: true, path: '1'},
          },
        },
        blog: false,
      },
    ],
  ],
  themeConfig: {
    navbar: {title: 'Options', items: [{type: 'doc', docId: 'a', label: 'A'}, {type: 'docsVersion'}, {type: 'docsVersionDropdown', versions: {current: {label: 'Newest'}, '2.0': {}}}]},
  },
};
