import {readFileSync, readdirSync, existsSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import settings from './settings.json' with {type: 'json'};
import links from './links.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const motto = readFileSync(path.join(here, 'motto.txt'), 'utf8').trim();
const sections = readdirSync(path.join(here, 'sections')).sort();
const production = process.env.NODE_ENV === 'production';

function inline(context, options) {
  return {
    name: 'inline-plugin',
    async loadContent() {
      return options.words;
    },
    async contentLoaded({content, actions}) {
      actions.setGlobalData({words: content});
    },
  };
}

export default async function config() {
  const {copyright} = await import('./copyright.mjs');
  return {
    title: settings.title,
    tagline: motto,
    url: 'https://functions.example',
    baseUrl: '/',
    future: {v4: true},
    presets: [],
    themes: ['@docusaurus/theme-classic'],
    plugins: [
      false,
      null,
      ['content-pages', {}],
      existsSync(path.join(here, 'absent')) && ['no-such-plugin', {}],
      [inline, {words: 'from a plugin'}],
      ...sections.map((section) => [
        '@docusaurus/plugin-content-docs',
        {id: section === 'one' ? 'default' : section, path: `sections/${section}`, routeBasePath: section},
      ]),
    ],
    themeConfig: {
      navbar: {title: settings.title, items: [...sections.map((label) => ({label, to: `/${label}`})), ...links]},
      footer: {copyright: copyright(production ? 2024 : 1900)},
    },
  };
}
