// What Docusaurus gives to components, as it is when a page is built.
// https://docusaurus.io/docs/docusaurus-core
"use strict";

(() => {
  const { builtins, part } = host;
  const R = builtins.react;
  const h = R.createElement;
  const { clsx } = builtins.clsx;
  const esm = (value, named = {}) => ({ __esModule: true, default: value, ...named });
  const pass = ({ children }) => h(R.Fragment, null, children);
  const config = () => host.context.siteConfig;

  // Addresses ---------------------------------------------------------------------------------

  const hasProtocol = (url) => /^(?:[A-Za-z][A-Za-z\d+.-]*:|\/\/)/.test(url);
  const isInternalUrl = (url) => typeof url !== "undefined" && !hasProtocol(url);

  function withBaseUrl(url, { forcePrependBaseUrl = false, absolute = false } = {}) {
    const { baseUrl, url: siteUrl } = config();
    if (!url || url.startsWith("#") || hasProtocol(url)) return url;
    if (forcePrependBaseUrl) return baseUrl + url.replace(/^\//, "");
    if (url === baseUrl.replace(/\/$/, "")) return baseUrl;
    const path = url.startsWith(baseUrl) ? url : baseUrl + url.replace(/^\//, "");
    return absolute ? siteUrl + path : path;
  }

  function withSlash(path) {
    const { trailingSlash, baseUrl } = config();
    if (path.startsWith("#") || trailingSlash === undefined || trailingSlash === null) return path;
    const [name] = path.split(/[#?]/);
    if (name === "/" || name === baseUrl) return path;
    return path.replace(name, trailingSlash ? name.replace(/\/?$/, "/") : name.replace(/\/$/, ""));
  }

  const Link = R.forwardRef(({ isNavLink, to, href, activeClassName, isActive, "data-noBrokenLinkCheck": unchecked, autoAddBaseUrl = true, ...props }, ref) => {
    const wanted = typeof (to || href) === "object" ? `${(to || href).pathname ?? ""}${(to || href).search ?? ""}${(to || href).hash ?? ""}` : to || href;
    const internal = isInternalUrl(wanted);
    let target = wanted?.replace("pathname://", "");
    if (target !== undefined && autoAddBaseUrl && target.startsWith("/")) target = withBaseUrl(target);
    if (target && internal) target = withSlash(target);
    const routed = target && internal && !target.startsWith("#") && (!props.target || props.target === "_self");
    if (routed && !target.startsWith("/")) {
      const at = new URL(target, `http://x${host.context.location}`);
      target = at.pathname + at.search + at.hash;
    }
    if (!unchecked && target && (routed || target.startsWith("#"))) host.page.links.push(target);
    const away = wanted && !internal ? { target: "_blank", rel: "noopener noreferrer" } : {};
    return routed ? h("a", { ...props, href: target, ref }) : h("a", { href: target, ...away, ...props, ref });
  });

  builtins["@docusaurus/Link"] = esm(Link);
  builtins["@docusaurus/isInternalUrl"] = esm(isInternalUrl, { hasProtocol });
  builtins["@docusaurus/useBaseUrl"] = esm(withBaseUrl, { useBaseUrlUtils: () => ({ withBaseUrl }), addBaseUrl: ({ url, options }) => withBaseUrl(url, options) });

  // Context -----------------------------------------------------------------------------------

  const useGlobalData = () => host.context.globalData;
  const useAllPluginInstancesData = (name) => useGlobalData()[name];
  function usePluginData(name, id = "default") {
    const data = useAllPluginInstancesData(name)?.[id];
    if (data !== undefined || /^(docusaurus-plugin-(content|google|sitemap|debug|client)|docusaurus-theme)/.test(name)) return data;
    host.lose("plugin", name);
    return host.standIn(name, [], null, true);
  }
  builtins["@docusaurus/useDocusaurusContext"] = esm(() => host.context);
  builtins["@docusaurus/useGlobalData"] = esm(useGlobalData, { useAllPluginInstancesData, usePluginData });
  builtins["@docusaurus/useIsBrowser"] = esm(() => false);
  builtins["@docusaurus/useIsomorphicLayoutEffect"] = esm(() => {});
  builtins["@docusaurus/useRouteContext"] = esm(() => ({ plugin: { id: "default", name: "docusaurus-plugin-content-pages" } }));
  builtins["@docusaurus/useBrokenLinks"] = esm(() => ({ collectLink() {}, collectAnchor() {} }));
  builtins["@docusaurus/ExecutionEnvironment"] = esm({ canUseDOM: false, canUseEventListeners: false, canUseIntersectionObserver: false, canUseViewport: false });
  builtins["@docusaurus/constants"] = { DEFAULT_PLUGIN_ID: "default" };
  builtins["@docusaurus/BrowserOnly"] = esm(({ fallback }) => fallback ?? null);
  builtins["@docusaurus/ErrorBoundary"] = esm(pass);
  builtins["@docusaurus/Noop"] = esm(() => null);
  builtins["@docusaurus/ComponentCreator"] = esm(() => () => null);
  builtins["@docusaurus/renderRoutes"] = esm(() => null);

  const location = () => ({ pathname: host.context.location, search: "", hash: "", state: undefined, key: "" });
  const history = () => ({ location: location(), push() {}, replace() {}, goBack() {}, go() {}, listen: () => () => {}, block: () => () => {}, createHref: (to) => (typeof to === "string" ? to : to.pathname) });
  const router = {
    useLocation: location,
    useHistory: history,
    useParams: () => ({}),
    useRouteMatch: () => ({ path: host.context.location, url: host.context.location, params: {}, isExact: true }),
    matchPath: () => null,
    withRouter: (Inner) => (props) => h(Inner, { ...props, location: location(), history: history(), match: router.useRouteMatch() }),
    Redirect: ({ to }) => {
      host.page.redirect = withSlash(withBaseUrl(typeof to === "string" ? to : to.pathname));
      return null;
    },
    Route: pass, Switch: pass, Router: pass, BrowserRouter: pass, MemoryRouter: pass, StaticRouter: pass, Link, NavLink: Link,
  };
  builtins["@docusaurus/router"] = builtins["react-router-dom"] = builtins["react-router"] = router;

  // Words -------------------------------------------------------------------------------------

  function interpolate(text, values) {
    const pieces = text.split(/(\{\w+\})/).map((piece, at) => (at % 2 ? values?.[piece.slice(1, -1)] ?? piece : piece));
    if (!pieces.some((piece) => R.isValidElement(piece))) return pieces.join("");
    return pieces.map((piece, key) => (R.isValidElement(piece) ? R.cloneElement(piece, { key }) : piece)).filter((piece) => piece !== "");
  }
  const said = ({ id, message }) => host.context.codeTranslations[id ?? message] ?? message ?? id;
  const translate = ({ id, message }, values) => interpolate(said({ id, message }), values);
  const Translate = ({ children, id, values }) => h(R.Fragment, null, interpolate(said({ id, message: children }), values));
  builtins["@docusaurus/Translate"] = esm(Translate, { translate });
  builtins["@docusaurus/Interpolate"] = esm(({ children, values }) => h(R.Fragment, null, interpolate(children, values)), { interpolate });

  // Head --------------------------------------------------------------------------------------

  const { renderToStaticMarkup } = builtins["react-dom/server"];
  function text(of) {
    if (Array.isArray(of)) return of.map(text).join("");
    return typeof of === "string" || typeof of === "number" ? String(of) : "";
  }

  function intoHead(child) {
    if (!R.isValidElement(child)) return;
    const { type, props } = child;
    if (type === R.Fragment) R.Children.forEach(props.children, intoHead);
    else if (type === "title") host.page.title = text(props.children);
    else if (type === "html" || type === "body") Object.assign(host.page.attributes[type], host.plain(props, []));
    else if (type === "meta" && props.name === "description") host.page.description = props.content;
    else if (typeof type === "function") intoHead(type(props));
    else host.page.head.push(renderToStaticMarkup(["script", "style", "noscript"].includes(type) && typeof props.children === "string" ? h(type, { ...props, children: undefined, dangerouslySetInnerHTML: { __html: props.children } }) : child));
  }
  const Head = ({ children }) => {
    R.Children.forEach(children, intoHead);
    return null;
  };
  builtins["@docusaurus/Head"] = esm(Head);
  builtins["react-helmet-async"] = builtins["react-helmet"] = { Helmet: Head, HelmetProvider: pass, default: Head };

  function formatted(title) {
    const { title: site, titleDelimiter } = config();
    return !title?.trim() || title.trim() === site ? site : `${title.trim()} ${titleDelimiter} ${site}`;
  }

  function PageMetadata({ title, description, keywords, image, children }) {
    if (title) host.page.title = formatted(title);
    if (description) host.page.description = description;
    const meta = (props) => host.page.head.push(renderToStaticMarkup(h("meta", props)));
    if (keywords) meta({ name: "keywords", content: Array.isArray(keywords) ? keywords.join(",") : keywords });
    if (image) {
      meta({ property: "og:image", content: withBaseUrl(image, { absolute: true }) });
      meta({ name: "twitter:image", content: withBaseUrl(image, { absolute: true }) });
    }
    return h(Head, null, children);
  }

  function Layout({ children, noFooter, wrapperClassName, ...metadata }) {
    host.page.layout = { noFooter: Boolean(noFooter), wrapperClassName: wrapperClassName ?? "" };
    return h(R.Fragment, null, h(PageMetadata, metadata), children);
  }

  // Theme -------------------------------------------------------------------------------------

  function Heading({ as = "h2", id, ...props }) {
    if (as === "h1" || !id) return h(as, props);
    return h(as, { ...props, className: clsx("anchor", props.className), id });
  }

  function Details({ summary, children, className, ...props }) {
    const shown = R.isValidElement(summary) ? summary : h("summary", null, summary ?? "Details");
    return h("details", { ...props, className: clsx("alert alert--info", className) }, shown, h("div", null, children));
  }

  function ThemedImage({ sources, ...props }) {
    const one = (scheme) => sources?.[scheme] && h("img", { key: scheme, ...props, src: `${sources[scheme]}#only-${scheme}` });
    return h(R.Fragment, null, one("light"), one("dark"));
  }
  const ThemedComponent = ({ children, className }) => h(R.Fragment, null, ["light", "dark"].map((theme) => h(R.Fragment, { key: theme }, children({ theme, className: clsx(className, `themed-${theme}`) }))));

  /** A component that Python renders, which has its own of the same name. */
  const ours = (name) => ({ children, ...props }) => part(name, props, children);

  const icon = () => null;
  const theme = {
    Layout,
    Heading,
    Details,
    ThemedImage,
    IdealImage: ({ img, ...props }) => h("img", { ...props, src: img?.src?.src ?? img?.default ?? img }),
    MDXContent: pass,
    Root: pass,
    NotFound: () => null,
    BrowserOnly: ({ fallback }) => fallback ?? null,
  };
  for (const name of ["Admonition", "CodeBlock", "Tabs", "TabItem", "TOCInline", "DocCardList", "DocCard", "Mermaid", "TOC", "Tag", "TagsListInline", "Playground"]) {
    theme[name] = ours(name);
  }
  theme["MDXComponents/Heading"] = Heading;
  theme["MDXComponents/Details"] = Details;
  theme["MDXComponents/A"] = Link;
  theme["MDXComponents/Code"] = (props) => (typeof props.children === "string" && props.children.includes("\n") ? h(theme.CodeBlock, props) : h("code", props));
  for (const [name, tag] of [["Pre", "pre"], ["Ul", "ul"], ["Li", "li"], ["Img", "img"]]) theme[`MDXComponents/${name}`] = (props) => h(tag, props);
  theme.MDXComponents = { Head, details: Details, Details, a: Link, admonition: theme.Admonition, mermaid: theme.Mermaid };

  host.theme = (name) => {
    if (!Object.hasOwn(theme, name)) {
      const stand = name.startsWith("Icon/") ? icon : ({ children }) => {
        host.lose("theme", name);
        return h(R.Fragment, null, children);
      };
      theme[name] = stand;
    }
    return esm(theme[name]);
  };

  /** The names that an MDX file may use without importing them. */
  host.mdxNames = () => {
    const found = host.unwrap(host.requireFrom(`${host.site}/src/x.mdx`)("@theme/MDXComponents"));
    return found ?? {};
  };
  const markdown = (number) => part("markdown", { number });
  const unknown = {};
  /** The names of an MDX file that it does not declare: what is given, and components. */
  host.mdxScope = new Proxy({}, {
    has: (target, key) => typeof key === "string" && (key === "$md" || key in host.mdxGiven || (/^[A-Z]/.test(key) && !(key in globalThis))),
    get(target, key) {
      if (key === Symbol.unscopables) return undefined;
      if (key === "$md") return markdown;
      if (key in host.mdxGiven) return host.mdxGiven[key];
      const names = host.mdxNames();
      if (key in names) return names[key];
      host.lose("undefined", key);
      return (unknown[key] ??= host.standIn(key, [], null, true));
    },
  });

  const ThemeClassNames = new Proxy({}, { get: (target, group) => new Proxy({}, { get: (inner, name) => (name === "admonitionType" ? (type) => `theme-admonition-${type}` : `theme-${String(name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`) }) });
  const nothing = () => null;
  const pair = (first) => () => [first, () => {}];
  const common = {
    useThemeConfig: () => config().themeConfig,
    useColorMode: () => ({ colorMode: "light", colorModeChoice: null, isDarkTheme: false, setColorMode() {}, setLightTheme() {}, setDarkTheme() {} }),
    usePluralForm: () => ({ selectMessage: (count, messages) => messages.split("|")[count === 1 ? 0 : messages.split("|").length - 1] }),
    useCollapsible: ({ initialState } = {}) => ({ collapsed: typeof initialState === "function" ? initialState() : initialState ?? false, setCollapsed() {}, toggleCollapsed() {} }),
    Collapsible: ({ as = "div", children, className, collapsed, lazy }) => (lazy && collapsed ? null : h(as, { className }, children)),
    useWindowSize: () => "ssr",
    useLocalPathname: () => host.context.location.replace(config().baseUrl, "/"),
    usePrevious: () => undefined,
    useEvent: (call) => call,
    useQueryString: pair(""), useQueryStringValue: nothing, useQueryStringList: pair([]), useHistorySelector: (select) => select(history()),
    useStorageSlot: () => [null, { get: nothing, set() {}, del() {}, listen: () => () => {} }],
    createStorageSlot: () => ({ get: nothing, set() {}, del() {}, listen: () => () => {} }),
    useAnnouncementBar: () => ({ isActive: false, close() {} }),
    useNavbarMobileSidebar: () => ({ disabled: false, shouldRender: false, shown: false, toggle() {} }),
    useNavbarSecondaryMenu: () => ({ shown: false, hide() {}, content: null }),
    useHideableNavbar: () => ({ navbarRef() {}, isNavbarVisible: true }),
    useTitleFormatter: () => ({ format: formatted }),
    useAlternatePageUtils: () => ({ createUrl: ({ locale }) => locale }),
    useScrollPosition() {}, useScrollController: () => ({ scrollEventsEnabledRef: {}, enableScrollEvents() {}, disableScrollEvents() {} }),
    useLockBodyScroll() {}, useKeyboardNavigation() {}, useLocationChange() {}, useHistoryPopHandler() {}, useTOCHighlight() {}, useClearQueryString: () => () => {},
    useSearchQueryString: pair(""), useSearchLinkCreator: () => (text) => withBaseUrl(`search?q=${encodeURIComponent(text)}`),
    useSearchPage: () => ({ searchQuery: "", setSearchQuery() {}, generateSearchPageLink: (text) => withBaseUrl(`search?q=${encodeURIComponent(text)}`) }),
    useBackToTopButton: () => ({ shown: false, scrollToTop() {} }),
    usePrismTheme: () => config().themeConfig.prism?.theme ?? { plain: {}, styles: [] },
    useAnchorTargetClassName: () => undefined,
    useDateTimeFormat: () => ({ format: (date) => String(date) }),
    isSamePath: (one, other) => one?.replace(/\/$/, "").toLowerCase() === other?.replace(/\/$/, "").toLowerCase(),
    isActiveSidebarItem: () => false,
    isMultiColumnFooterLinks: (links) => "title" in (links[0] ?? {}),
    isRegexpStringMatch: (pattern, of) => pattern !== undefined && of !== undefined && new RegExp(pattern, "gi").test(of),
    splitNavbarItems: (items) => [items.filter((item) => item.position === "left"), items.filter((item) => item.position !== "left")],
    duplicates: (all, same = (one, other) => one === other) => all.filter((one, at) => all.findIndex((other) => same(other, one)) !== at),
    uniq: (all) => [...new Set(all)],
    groupBy: (all, key) => Object.groupBy(all, key),
    composeProviders: () => pass,
    processAdmonitionProps: (props) => props,
    listTagsByLetters: () => [], listStorageKeys: () => [], mergeSearchStrings: () => "", translateTagsPageTitle: () => "Tags",
    getPrismCssVariables: () => ({}), parseCodeBlockTitle: (meta) => /title=(["'])(.*?)\1/.exec(meta ?? "")?.[2] ?? "",
    parseLanguage: (name) => /language-(\S+)/.exec(name ?? "")?.[1], containsLineNumbers: () => false, parseLines: (code) => ({ code, lineClassNames: {} }),
    useTreeifiedTOC: () => [], useFilteredAndTreeifiedTOC: () => [],
    useHomePageRoute: () => undefined,
    ThemeClassNames, ThemedComponent, PageMetadata, SkipToContentFallbackId: "__docusaurus_skipToContent_fallback", SkipToContentLink: nothing,
    ReactContextError: class extends Error {},
    prefersReducedMotion: () => false,
    useContextualSearchFilters: () => ({ locale: host.context.i18n.currentLocale, tags: ["default"] }),
    DEFAULT_SEARCH_TAG: "default",
    NavbarSecondaryMenuFiller: nothing, Details,
  };
  for (const name of ["HtmlClassNameProvider", "PluginHtmlClassNameProvider", "AnnouncementBarProvider", "ColorModeProvider", "TabsProvider", "NavbarProvider", "TitleFormatterProvider", "ScrollControllerProvider", "ErrorCauseBoundary", "DocsPreferredVersionContextProvider", "CodeBlockContextProvider"]) common[name] = pass;

  const docs = {
    useAllDocsData: () => useAllPluginInstancesData("docusaurus-plugin-content-docs") ?? {},
    useDocsData: (id) => usePluginData("docusaurus-plugin-content-docs", id) ?? { path: config().baseUrl, versions: [], breadcrumbs: true },
    useVersions: (id) => docs.useDocsData(id).versions ?? [],
    useLatestVersion: (id) => docs.useVersions(id).find((version) => version.isLast) ?? { name: "current", label: "Next", isLast: true, path: config().baseUrl, mainDocId: "", docs: [] },
    useActiveVersion: (id) => docs.useVersions(id).findLast((version) => host.context.location.startsWith(version.path)) ?? docs.useLatestVersion(id),
    useActivePlugin: () => undefined,
    useActivePluginAndVersion: () => undefined,
    useActiveDocContext: (id) => ({ activeVersion: docs.useActiveVersion(id), activeDoc: undefined, alternateDocVersions: {} }),
    useDocVersionSuggestions: (id) => ({ latestVersionSuggestion: docs.useLatestVersion(id) }),
    useDocsPreferredVersion: () => ({ preferredVersion: null, savePreferredVersionName() {} }),
    useDocsPreferredVersionByPluginId: () => ({}),
    useDocsVersionCandidates: (id) => [docs.useLatestVersion(id)],
    useDocsVersion: () => docs.useActiveVersion() ?? docs.useLatestVersion(),
    useDoc: () => ({ metadata: {}, frontMatter: {}, toc: [], assets: {}, contentTitle: "" }),
    useDocById: () => undefined,
    useDocsSidebar: () => null,
    useSidebarBreadcrumbs: () => null,
    useCurrentSidebarCategory: () => ({ type: "category", label: "", items: [] }),
    useCurrentSidebarSiblings: () => [],
    useVisibleSidebarItems: (items) => items,
    findFirstSidebarItemLink: (item) => item?.href,
    filterDocCardListItems: (items) => items,
    isActiveSidebarItem: () => false,
    useLayoutDoc: () => null,
    useLayoutDocsSidebar: () => null,
    DocsVersionProvider: pass, DocsSidebarProvider: pass, DocProvider: pass,
  };
  const blog = { useBlogPost: () => ({ metadata: {}, frontMatter: {}, assets: {}, toc: [] }), BlogPostProvider: pass, useBlogListPageStructuredData: () => ({}), useBlogMetadata: () => ({}), useVisibleBlogSidebarItems: (items) => items, BlogSidebarItemList: nothing, groupBlogSidebarItemsByYear: () => [] };
  Object.assign(common, docs);
  // Packages that many sites use and few have installed where Node is not.
  const MarkdownText = ({ children, source }) => part("MarkdownText", {}, children ?? source);
  builtins["react-markdown"] = esm(MarkdownText, { Markdown: MarkdownText });
  builtins["react-lite-youtube-embed"] = esm(({ id, title, announce = "Watch", poster = "hqdefault", playlist }) => h("a",
    { className: "yt-lite", href: `https://www.youtube.com/${playlist ? "playlist?list" : "watch?v"}=${id}`, title },
    playlist ? null : h("img", { src: `https://i.ytimg.com/vi/${id}/${poster}.jpg`, alt: "", loading: "lazy" }),
    h("span", null, `${announce} "${title ?? ""}" on YouTube`)));
  builtins["react-github-btn"] = esm(({ href, children, title }) => h("a", { href, title }, children));
  builtins["@docusaurus/theme-common"] = builtins["@docusaurus/theme-common/internal"] = common;
  builtins["@docusaurus/theme-common/Details"] = { Details };
  builtins["@docusaurus/theme-common/Loading"] = esm(nothing);
  builtins["@docusaurus/plugin-content-docs/client"] = docs;
  builtins["@docusaurus/plugin-content-blog/client"] = blog;
  builtins["@docusaurus/theme-search-algolia/client"] = {};
  builtins["@docusaurus/utils-common"] = { applyTrailingSlash: (path) => withSlash(path), addTrailingSlash: (of) => of.replace(/\/?$/, "/"), removeTrailingSlash: (of) => of.replace(/\/$/, ""), addLeadingSlash: (of) => of.replace(/^\/?/, "/") };
  builtins["@docusaurus/theme-mermaid/client"] = {};
  builtins["@docusaurus/preset-classic"] = {};
  builtins["@mdx-js/react"] = { MDXProvider: pass, useMDXComponents: () => host.mdxNames(), MDXContext: R.createContext({}), mdx: h };
  for (const [name, get] of [["siteConfig", () => config()], ["globalData", useGlobalData], ["i18n", () => host.context.i18n], ["codeTranslations", () => host.context.codeTranslations]]) {
    builtins[`@generated/${name === "siteConfig" ? "docusaurus.config" : name}`] = { get default() { return get(); }, __esModule: true };
  }
})();
