import path from 'path';
import type {Config, LoadContext, Plugin} from '@docusaurus/types';

function analytics(_context: LoadContext, options: {domain: string}): Plugin {
  return {
    name: 'analytics',
    injectHtmlTags() {
      return {headTags: [{tagName: 'script', attributes: {src: 'https://count.example/c.js', 'data-domain': options.domain, defer: true}}]};
    },
  };
}

const config: Config = {
  title: 'Plugins',
  url: 'https://plugins.example',
  baseUrl: '/',
  future: {v4: true},
  clientModules: ['./src/client.js'],
  presets: [['classic', {docs: {}, blog: false, sitemap: {ignorePatterns: ['/docs/hidden/**'], filename: 'sitemap.xml'}, gtag: {trackingID: 'G-TEST1', anonymizeIP: true}}]],
  plugins: [
    './plugins/local.js',
    path.resolve(__dirname, 'plugins/other'),
    [analytics, {domain: 'plugins.example'}],
  ],
};

export default config;
