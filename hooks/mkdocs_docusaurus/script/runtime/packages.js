// Packages that settings name, without the packages.
"use strict";

(() => {
  const { builtins } = host;

  const PLAIN = {
    dracula: ["#F8F8F2", "#282A36"], duotoneDark: ["#9a86fd", "#2a2734"], duotoneLight: ["#728fcb", "#faf8f5"],
    github: ["#393A34", "#f6f8fa"], gruvboxMaterialDark: ["#ebdbb2", "#292828"], gruvboxMaterialLight: ["#654735", "#f9f5d7"],
    jettwaveDark: ["#f8fafc", "#011627"], jettwaveLight: ["#0f172a", "#f1f5f9"], nightOwl: ["#d6deeb", "#011627"],
    nightOwlLight: ["#403f53", "#FBFBFB"], oceanicNext: ["#ffffff", "#282c34"], okaidia: ["#f8f8f2", "#272822"],
    oneDark: ["hsl(220, 14%, 71%)", "hsl(220, 13%, 18%)"], oneLight: ["hsl(230, 8%, 24%)", "hsl(230, 1%, 98%)"],
    palenight: ["#bfc7d5", "#292d3e"], shadesOfPurple: ["#9EFEFF", "#2D2A55"], synthwave84: ["#f92aad", "#2a2139"],
    ultramin: ["#282a2e", "#ffffff"], vsDark: ["#9CDCFE", "#1E1E1E"], vsLight: ["#000000", "#ffffff"],
  };
  const theme = (name) => ({ name, plain: { color: PLAIN[name][0], backgroundColor: PLAIN[name][1] }, styles: [] });
  const themes = Object.fromEntries(Object.keys(PLAIN).map((name) => [name, theme(name)]));
  const prism = { languages: {}, hooks: { add() {} }, util: {}, highlight: (code) => code };
  builtins["prism-react-renderer"] = { themes, Prism: prism, Highlight: () => null, normalizeTokens: () => [], useTokenize: () => [], defaultProps: { Prism: prism, theme: themes.duotoneDark } };
  for (const name of Object.keys(PLAIN)) {
    for (const folder of ["themes", "themes/index", "dist/themes"]) builtins[`prism-react-renderer/${folder}/${name}`] = themes[name];
  }
  builtins["prism-react-renderer/themes"] = themes;

  const read = (text) => {
    if (host.isStandIn(text)) return text;
    return host.revive(host.parse(host.ask("answers", `yaml${host.TAG}${text}`, "answer", "yaml", String(text))));
  };
  builtins["js-yaml"] = { load: read, safeLoad: read, dump: (value) => JSON.stringify(value) };
  builtins.yaml = { parse: read, stringify: (value) => JSON.stringify(value), parseDocument: (text) => ({ toJS: () => read(text) }) };

  const element = (type, props) => ({ $$typeof: Symbol.for("react.transitional.element"), type, props });
  builtins["react/jsx-runtime"] = { jsx: element, jsxs: element, Fragment: Symbol.for("react.fragment") };

  const nothing = { config: () => ({ parsed: {} }), parse: () => ({}), populate() {} };
  builtins.dotenv = nothing;
  builtins["dotenv/config"] = {};
  builtins["dotenv-expand"] = { expand: () => ({}) };
  builtins["@docusaurus/logger"] = { default: new Proxy({}, { get: () => () => "" }), logger: new Proxy({}, { get: () => () => "" }), __esModule: true };

  const given = JSON.parse;
  host.parse = given;
  JSON.parse = (text, reviver) => (host.isStandIn(text) ? text : given(text, reviver));
})();
