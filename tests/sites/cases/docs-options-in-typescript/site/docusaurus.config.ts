import {themes} from 'prism-react-renderer';
import type {Config} from '@docusaurus/types';
import type * as Preset from '@docusaurus/preset-classic';
import type {NumberPrefixParser, SidebarItemsGenerator} from '@docusaurus/plugin-content-docs';

const CODE: string = 'https://code.example';

const numberPrefixParser: NumberPrefixParser = (filename: string) => {
  const match = /^step(?<number>\d+)_(?<rest>.*)$/.exec(filename);
  if (!match) return {filename, numberPrefix: undefined};
  return {filename: match.groups!.rest!, numberPrefix: Number(match.groups!.number)};
};

const reversed: SidebarItemsGenerator = async ({defaultSidebarItemsGenerator, ...args}) => {
  const items = await defaultSidebarItemsGenerator(args);
  return [...items.reverse(), {type: 'link', label: `${args.docs.length} docs`, href: CODE}];
};

const config: Config = {
  title: 'Recipes',
  url: 'https://recipes.example',
  baseUrl: '/',
  future: {v4: true, experimental_vcs: false},
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: 'cook/book',
          sidebarPath: './sidebars.ts',
          numberPrefixParser,
          sidebarItemsGenerator: reversed,
          editUrl: ({versionDocsDirPath, docPath, permalink, version, locale}) =>
            docPath.includes('soup') ? undefined : `${CODE}/${locale}/${version}/${versionDocsDirPath}/${docPath}?from=${permalink}`,
          showLastUpdateTime: true,
          showLastUpdateAuthor: true,
          tagsBasePath: 'labels',
          sidebarCollapsible: false,
        },
        blog: false,
      } satisfies Preset.Options,
    ],
  ],
  themeConfig: {
    navbar: {title: 'Recipes', items: [{type: 'docSidebar', sidebarId: 'book', label: 'Book'}]},
    prism: {theme: themes.github, darkTheme: themes.dracula, additionalLanguages: ['bash']},
  } satisfies Preset.ThemeConfig,
};

export default config;
