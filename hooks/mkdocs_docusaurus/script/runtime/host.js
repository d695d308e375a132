// What stands between a site's modules and Python: files, modules and answers are given
// beforehand; what is not there yet is asked for, and the run starts again with it.
"use strict";

const host = (() => {
  const TAG = "\0";
  const DEEPEST = 100;
  const stringify = JSON.stringify;
  const parse = JSON.parse;

  class Missing extends Error {}

  const given = { code: {}, links: {}, texts: {}, kinds: {}, lists: {}, answers: {} };
  const builtins = {};
  const values = new Map();
  const origins = new WeakMap();
  let run = newRun();

  function newRun() {
    return { needs: [], reads: new Set(), lost: [], env: new Set(), modules: {}, timers: [], outcome: null };
  }

  function need(...what) {
    run.needs.push(what);
    throw new Missing(what.join(" "));
  }

  /** What was given under a key, or a new start with it. */
  function ask(table, key, ...what) {
    if (!(key in given[table])) need(...what);
    return given[table][key];
  }

  function lose(kind, what, stack = new Error().stack) {
    if (!run.lost.some((one) => one.kind === kind && one.what === what)) {
      run.lost.push({ kind, what, stack: String(stack) });
    }
  }

  function loseError(error) {
    const { message, stack } = failure(error);
    lose("failed", message, stack);
  }

  /** Something of a package that is not there: it passes where it is only handed on. */
  function standIn(name, path, load, quiet, from = new Error().stack) {
    const children = {};
    const real = () => {
      let value = load && load();
      for (const key of path) {
        value = key === "default" && !(value && value.__esModule) ? value : value[key];
      }
      return value;
    };
    const child = (key) => (children[key] ??= standIn(name, [...path, key], load, quiet, from));
    const used = (how) => {
      if (!quiet) lose("package", name, `${new Error().stack}\n${from}`);
      return how;
    };
    const proxy = new Proxy(function () {}, {
      get(target, key) {
        if (key === "__esModule") return path.length === 0;
        if (key === "default" && path.length === 0) return child(key);
        if (load) {
          const value = real()[key];
          return typeof value === "function" ? named(value, name, [...path, key]) : value;
        }
        if (key === "then") return undefined;
        if (key === Symbol.toPrimitive) return () => used("");
        if (key === Symbol.iterator) return () => used([][Symbol.iterator]());
        if (key === "toString" || key === "toJSON") return () => used("");
        if (typeof key === "symbol") return undefined;
        return child(key);
      },
      apply: (target, self, args) => (load ? Reflect.apply(real(), self, args) : used(child("()"))),
      construct: (target, args) => (load ? Reflect.construct(real(), args) : used(child("()"))),
      ownKeys: (target) => Reflect.ownKeys(load ? real() : target).concat("prototype").filter((k, i, all) => all.indexOf(k) === i),
      getOwnPropertyDescriptor(target, key) {
        if (!load || key === "prototype") return Reflect.getOwnPropertyDescriptor(target, key);
        const found = Reflect.getOwnPropertyDescriptor(real(), key);
        return found && { ...found, configurable: true };
      },
      has: (target, key) => (load ? key in Object(real()) : true),
    });
    return named(proxy, name, path, quiet ? null : from);
  }

  function named(value, name, path, from = null) {
    if (!origins.has(value)) origins.set(value, { name, path, from });
    return value;
  }

  const isStandIn = (value) => typeof value === "function" && origins.has(value);

  function requireFrom(file) {
    const require = (spec) => {
      spec = String(spec).replace(/^node:/, "");
      if (Object.hasOwn(builtins, spec)) return builtin(spec);
      const link = ask("links", file + TAG + spec, "link", file, spec);
      if (link.seen) link.seen.forEach((path) => run.reads.add(path));
      if (link.kind === "file") return load(link.file);
      if (link.kind === "theme") return host.theme(link.name);
      if (link.kind === "package") return standIn(link.name, [], link.file && (() => packageValue(link)));
      if (link.kind === "outside") {
        lose("outside", link.name);
        return standIn(spec, [], null, true);
      }
      if (host.lenient) {
        lose("missing", link.name);
        return standIn(spec, [], null, true);
      }
      throw Object.assign(new Error(`Cannot find module '${spec}'`), { code: "MODULE_NOT_FOUND" });
    };
    require.resolve = (spec) => {
      const bare = String(spec).replace(/^node:/, "");
      if (Object.hasOwn(builtins, bare)) return bare;
      const link = ask("links", file + TAG + spec, "link", file, String(spec));
      if (link.kind === "file") return link.file;
      if (link.kind === "package") return String(spec);
      if (!link.name.includes("/node_modules/")) lose(link.kind, link.name);
      return link.name;
    };
    require.resolve.paths = () => [];
    require.cache = {};
    require.extensions = {};
    return require;
  }

  function packageValue(link) {
    try {
      return load(link.file);
    } catch (error) {
      if (error instanceof Missing) throw error;
      lose("broken", `${link.name}${TAG}${error}`);
      return standIn(link.name, [], null, true);
    }
  }

  function builtin(name) {
    const found = builtins[name];
    return typeof found === "function" && found.lazy ? (builtins[name] = found()) : found;
  }

  function load(file) {
    if (file in run.modules) return run.modules[file].exports;
    const code = ask("code", file, "code", file);
    run.reads.add(file);
    if (code.error) {
      const error = new SyntaxError(code.error);
      error.address = { file, line: code.line, column: code.column };
      throw error;
    }
    const module = (run.modules[file] = { exports: {}, id: file, filename: file, loaded: false, children: [], paths: [] });
    if ("json" in code) {
      module.exports = parse(code.json);
    } else {
      const folder = builtins.path.dirname(file);
      const meta = { url: "file://" + encodeURI(file), filename: file, dirname: folder, env: process.env };
      try {
        code.run.call(module.exports, module.exports, requireFrom(file), module, file, folder, meta);
      } catch (error) {
        delete run.modules[file];
        throw error;
      }
    }
    module.loaded = true;
    return module.exports;
  }

  const unwrap = (module) => (module && module.__esModule && "default" in module ? module.default : module);

  /** A value as JSON, with what is no JSON as `{TAG: [kind, …]}`. */
  function plain(value, above) {
    switch (typeof value) {
      case "string":
        return value.isWellFormed() ? value : value.toWellFormed();
      case "boolean":
        return value;
      case "number":
        return Number.isFinite(value) ? value : { [TAG]: ["number", String(value)] };
      case "undefined":
        return { [TAG]: ["undefined"] };
      case "bigint":
        return { [TAG]: ["bigint", String(value)] };
      case "symbol":
        return { [TAG]: ["other", "symbol", String(value)] };
      case "function": {
        const origin = origins.get(value);
        if (origin) return { [TAG]: ["package", origin.name, origin.path.map(String)] };
        return { [TAG]: ["function", String(value.name ?? "")] };
      }
    }
    if (value === null) return null;
    if (above.includes(value)) return { [TAG]: ["other", "cycle", ""] };
    if (above.length > DEEPEST) throw new RangeError("the value is nested too deep");
    if (value instanceof Date) return Number.isNaN(+value) ? null : value.toISOString();
    if (value instanceof RegExp) return { [TAG]: ["other", "regexp", String(value)] };
    if (value instanceof Promise) return { [TAG]: ["other", "promise", ""] };
    if (value.$$typeof && host.markup) return { [TAG]: ["other", "element", host.markup(value)] };
    if (value.$$typeof) return { [TAG]: ["other", "element", typeof value.type === "string" ? value.type : String(value.type?.name ?? "")] };
    if (value instanceof Error) return { [TAG]: ["other", "error", String(value.message)] };
    const within = [...above, value];
    if (value instanceof Set) value = [...value];
    if (value instanceof Map) value = Object.fromEntries(value);
    if (Array.isArray(value)) return Array.from(value, (item) => plain(item, within));
    if (value instanceof URL) return String(value);
    const out = {};
    for (const key of Object.keys(value)) {
      const item = value[key];
      if (item !== undefined && key !== TAG) Object.defineProperty(out, key.toWellFormed(), { value: plain(item, within), enumerable: true });
    }
    return out;
  }

  /** What Python gives as an argument: JSON, and functions of the site's or of Python's. */
  function revive(value) {
    if (Array.isArray(value)) return value.map(revive);
    if (value === null || typeof value !== "object") return value;
    if (TAG in value) {
      const [kind, ...rest] = value[TAG];
      if (kind === "undefined") return undefined;
      if (kind === "slot") return host.part("markdown", { number: rest[0] });
      if (kind === "function") return at(values.get(rest[0]), rest[1]);
      return pythonFunction(...rest);
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item)]));
  }

  function pythonFunction(id, isAsync) {
    const answer = (...args) => {
      const text = stringify(plain(args, []));
      return revive(parse(ask("answers", id + TAG + text, "answer", id, text)));
    };
    return isAsync ? async (...args) => answer(...args) : answer;
  }

  function at(value, path) {
    for (const key of path) value = value?.[key];
    return value;
  }

  function failure(error) {
    if (error instanceof Missing) return null;
    const known = error instanceof Error || (error && error.stack);
    return {
      message: known ? `${error.name ?? "Error"}: ${error.message}` : String(error),
      stack: known ? String(error.stack) : "",
      address: (known && error.address) || null,
    };
  }

  /** Starts a run: its outcome is there when the jobs are done; `isPlain` where it is JSON. */
  function start(make, isPlain = false) {
    run = newRun();
    const mine = run;
    const fail = (error) => {
      mine.outcome = { error: failure(error) };
    };
    try {
      Promise.resolve(make()).then((value) => {
        mine.outcome = { value, isPlain };
      }, fail);
    } catch (error) {
      fail(error);
    }
  }

  return {
    given, builtins, parse, Missing, start, failure, lose, loseError, need, ask, standIn, isStandIn, named, origins, unwrap, requireFrom, load, plain, revive, TAG,
    read: (path) => run.reads.add(path),
    seenEnv: (name) => run.env.add(name),
    later: (job, delay) => run.timers.push({ job, delay: Number(delay) || 0, id: run.timers.length }),

    give(what) {
      for (const [table, entries] of Object.entries(what)) Object.assign(given[table], entries);
    },

    define(file, code) {
      given.code[file] = { run: code };
    },

    forget(file) {
      delete given.code[file];
      for (const key of Object.keys(given.links)) if (key.startsWith(file + TAG)) delete given.links[key];
    },

    evaluate(file, invoke) {
      start(async () => {
        let value = unwrap(load(file));
        if (invoke && typeof value === "function" && !origins.has(value)) value = await value();
        value = await value;
        values.set(file, value);
        return value;
      });
    },

    /** Calls a function of a value that was evaluated, once for each list of arguments. */
    call(file, path, calls) {
      start(async () => {
        const called = at(values.get(file), path);
        const self = at(values.get(file), path.slice(0, -1));
        const results = [];
        for (const args of calls) {
          try {
            if (typeof called !== "function") throw new TypeError("this is not a function");
            results.push({ value: plain(await called.apply(self, revive(args)), []) });
          } catch (error) {
            if (error instanceof Missing) throw error;
            results.push({ error: failure(error) });
          }
        }
        return results;
      }, true);
    },

    /** The names that the plugins of a config give to folders, as far as those run here. */
    aliases(file) {
      start(async () => {
        const config = values.get(file) ?? {};
        const context = { siteDir: host.site, siteConfig: config, baseUrl: config.baseUrl, outDir: `${host.site}/build`, generatedFilesDir: `${host.site}/.docusaurus`, i18n: {} };
        const found = {};
        for (const entry of config.plugins ?? []) {
          let [plugin, options = {}] = Array.isArray(entry) ? entry : [entry];
          try {
            if (plugin === "docusaurus-plugin-module-alias") Object.assign(found, options.alias);
            if (typeof plugin === "string" && /^[./]/.test(plugin)) plugin = unwrap(requireFrom(file)(plugin));
            if (typeof plugin !== "function" || origins.has(plugin)) continue;
            const made = await plugin(context, options);
            const settings = made?.configureWebpack?.({ resolve: { alias: {} }, module: { rules: [] }, plugins: [] }, false, {}, undefined);
            Object.assign(found, settings?.resolve?.alias);
          } catch (error) {
            if (error instanceof Missing) throw error;
          }
        }
        return found;
      });
    },

    /** Runs what a timer waits for; whether there was something. */
    tick() {
      run.timers.sort((one, other) => one.delay - other.delay || one.id - other.id);
      const timer = run.timers.shift();
      if (timer?.job) timer.job();
      return Boolean(timer);
    },

    report() {
      const { needs, lost, outcome } = run;
      const about = { needs, lost, reads: [...run.reads], env: [...run.env] };
      if (needs.length) return stringify(about);
      if (!outcome) return stringify({ ...about, error: { message: "what it waits for never comes", stack: "", address: null } });
      if (outcome.error !== undefined) return stringify({ ...about, error: outcome.error });
      try {
        const value = outcome.isPlain ? outcome.value : plain(outcome.value, []);
        if (run.needs.length) return stringify({ ...about, needs: run.needs });
        return stringify({ ...about, value, lost: run.lost });
      } catch (error) {
        if (run.needs.length) return stringify({ ...about, needs: run.needs });
        return stringify({ ...about, error: failure(error) });
      }
    },
  };
})();
