import type {Config} from '@docusaurus/types';
import type * as Preset from '@docusaurus/preset-classic';

const config: Config = {
  title: 'Shop',
  tagline: 'Things of wood',
  url: 'https://shop.example',
  baseUrl: '/shop/',
  favicon: 'img/spoon.svg',
  future: {v4: true},
  customFields: {phone: '555 0100'},
  presets: [['classic', {docs: {}, blog: false, theme: {customCss: ['./src/css/custom.css']}} satisfies Preset.Options]],
  themeConfig: {navbar: {title: 'Shop', items: [{to: '/about', label: 'About'}]}} satisfies Preset.ThemeConfig,
};

export default config;
