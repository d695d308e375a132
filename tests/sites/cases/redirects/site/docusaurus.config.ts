import type {Config} from '@docusaurus/types';

const config: Config = {
  title: 'Moves',
  url: 'https://moves.example',
  baseUrl: '/m/',
  future: {v4: true},
  presets: [['classic', {docs: {routeBasePath: '/'}, blog: false}]],
  plugins: [
    [
      '@docusaurus/plugin-client-redirects',
      {
        fromExtensions: ['html', 'htm'],
        toExtensions: ['exe'],
        redirects: [
          {from: '/old', to: '/new'},
          {from: ['/older', '/oldest/of/all'], to: '/new#part'},
          {from: '/out', to: '/folder/'},
        ],
        createRedirects(existingPath: string) {
          if (existingPath.startsWith('/folder')) {
            return [existingPath.replace('/folder', '/directory'), existingPath.replace('/folder', '/dir')];
          }
          return undefined;
        },
      },
    ],
  ],
};

export default config;
