// React as a page is built with it: rendered to HTML once, with what is missing shown by its children.
"use strict";

(() => {
  const { builtins, lose } = host;
  const { React, ReactDOM, jsxRuntime, clsx, renderToStaticMarkup, renderToString } = vendored;
  /** Packages whose components are pictures beside words that say the same. */
  const ICONS = /icon|lucide|feather|fontawesome/i;
  const waiting = [];
  /** What React puts before a page's HTML for its pictures to come sooner. */
  const PRELOADS = /^(?:<link rel="preload"[^>]*>)+/;
  const guards = new WeakMap();
  const stands = new Map();
  let guarded = false;

  /** What a component renders that has no code here: its children, in a part that names it. */
  function missing(type) {
    const { name, path, from } = host.origins.get(type) ?? { name: "undefined", path: [] };
    const key = [name, ...path].join(" ");
    if (!stands.has(key)) {
      stands.set(key, (props) => {
        if (name === "undefined") lose("undefined", "");
        else if (from) lose("package", name, from);
        if (ICONS.test(name)) return null;
        const last = String(path.at(-1) ?? "default");
        return part("missing", { ...props, of: last === "default" ? name.split("/").at(-1) : last }, props.children);
      });
    }
    return stands.get(key);
  }

  function attempt(make) {
    try {
      return make();
    } catch (error) {
      if (error instanceof host.Missing || typeof error?.then === "function" || /^Suspense Exception/.test(error?.message)) throw error;
      host.loseError(error);
      return null;
    }
  }

  /** A component that shows nothing where it fails. */
  function guard(type) {
    if (!guards.has(type)) {
      const isClass = type.prototype?.isReactComponent;
      const safe = isClass ? class extends type {
        render() {
          return attempt(() => super.render());
        }
      } : (props) => attempt(() => type(props));
      guards.set(type, Object.assign(safe, { displayName: type.displayName ?? type.name }));
    }
    return guards.get(type);
  }

  const usable = (type) => {
    if (type === undefined || type === null || host.isStandIn(type)) return missing(type);
    if (typeof type === "object" && !type.$$typeof && typeof type.default === "function") return type.default;
    return guarded && typeof type === "function" ? guard(type) : type;
  };
  const wrapped = (make) => (type, ...rest) => make(usable(type), ...rest);

  builtins["react/jsx-runtime"] = { ...jsxRuntime, jsx: wrapped(jsxRuntime.jsx), jsxs: wrapped(jsxRuntime.jsxs) };
  delete builtins["react/jsx-runtime"].default;
  builtins["react/jsx-dev-runtime"] = { ...builtins["react/jsx-runtime"], jsxDEV: builtins["react/jsx-runtime"].jsx };
  const react = {
    ...React,
    createElement: wrapped(React.createElement),
    lazy: (load) => React.lazy(() => {
      const loading = Promise.resolve().then(load);
      waiting.push(loading);
      return loading;
    }),
  };
  delete react.default;
  builtins.react = react;
  const dom = { ...ReactDOM };
  delete dom.default;
  builtins["react-dom"] = dom;
  builtins["react-dom/server"] = builtins["react-dom/server.browser"] = { renderToString, renderToStaticMarkup };
  builtins["react-dom/client"] = { createRoot: () => ({ render() {}, unmount() {} }), hydrateRoot: () => ({}) };
  builtins.clsx = Object.assign((...args) => clsx(...args), { clsx, default: clsx, __esModule: true });
  const classNames = (...args) => clsx(...args);
  builtins.classnames = Object.assign(classNames, { default: classNames });
  builtins["prop-types"] = new Proxy({}, {
    get: (target, key) => (key === "__esModule" ? undefined : key === "default" ? builtins["prop-types"] : Object.assign(() => null, { isRequired() {} })),
  });

  const h = React.createElement;

  /** A place in the HTML that Python renders: a name, properties as JSON, and children. */
  function part(name, props = {}, children) {
    const given = {};
    for (const [key, value] of Object.entries(props)) {
      if (key === "children" || typeof value === "function" || value === undefined) continue;
      given[key] = holdsElement(value) ? { html: renderToStaticMarkup(value) } : host.plain(value, []);
    }
    return h("docusaurus-part", { "data-name": name, "data-props": JSON.stringify(given) }, children);
  }

  const holdsElement = (value) => (Array.isArray(value) ? value.some(holdsElement) : React.isValidElement(value));

  async function render(make) {
    guarded = false;
    try {
      return await settled(make);
    } catch (error) {
      if (error instanceof host.Missing) throw error;
      guarded = true;
      host.page = host.newPage();
      return await settled(make);
    }
  }

  async function settled(make) {
    for (let round = 0; ; round++) {
      waiting.length = 0;
      const html = renderToStaticMarkup(make()).replace(PRELOADS, "");
      if (!waiting.length || round > 20) return html;
      await Promise.allSettled(waiting);
      host.page = host.newPage();
    }
  }

  const newPage = () => ({ title: null, description: null, layout: null, head: [], links: [], attributes: { html: {}, body: {} } });

  Object.assign(host, {
    lenient: true,
    mdxGiven: {},
    part,
    newPage,
    page: newPage(),

    /** Renders a module's default export, as a page. */
    renderPage(file, props) {
      host.start(async () => {
        host.page = newPage();
        const html = await render(() => h(host.unwrapped(file), { config: host.context.siteConfig, ...props }));
        return { html, ...host.page, head: host.page.head.join("\n") };
      });
    },

    markup: (element) => renderToStaticMarkup(element).replace(PRELOADS, ""),

    /** Renders, or gives as they are, what the functions of a module's `$parts` give, one by one. */
    renderParts(file, names, show) {
      host.start(async () => {
        host.mdxGiven = host.revive(names);
        const rendered = [];
        for (const make of host.load(file).$parts) {
          host.page = newPage();
          try {
            if (!show) {
              rendered.push({ value: host.plain(await make(), []) });
              continue;
            }
            const html = await render(() => h(React.Fragment, null, make()));
            rendered.push({ html, ...host.page, head: host.page.head.join("\n") });
          } catch (error) {
            if (error instanceof host.Missing) throw error;
            rendered.push({ error: host.failure(error) });
          }
        }
        return rendered;
      }, true);
    },

    unwrapped: (file) => usable(host.unwrap(host.load(file))),

    /** A Markdown file as a component: Python renders it. */
    document: (file, frontMatter) => ({
      __esModule: true,
      default: (props) => part("document", { ...props, file }, props.children),
      frontMatter,
      metadata: { ...frontMatter },
      toc: [],
      assets: {},
      contentTitle: frontMatter.title,
    }),

    /** The class names of a style sheet; all of them, where nobody knows which there are. */
    classes: (names, suffix) => {
      const known = { ...names };
      const found = new Proxy(known, {
        get: (target, key) => (typeof key !== "string" || key in target ? target[key] : key === "__esModule" ? undefined : key === "default" ? found : suffix ? `${key}_${suffix}` : undefined),
      });
      return found;
    },

    picture: (attributes, inner) => ({
      __esModule: true,
      default: ({ title, titleId, children, ...props }) => h("svg", {
        ...attributes,
        ...props,
        dangerouslySetInnerHTML: { __html: (title ? renderToStaticMarkup(h("title", { id: titleId }, title)) : "") + inner },
      }),
    }),
  });
})();
