// What Node has and settings use: paths, addresses, files of the site, an environment of names given.
"use strict";

(() => {
  const { builtins, ask, lose, read } = host;

  const isAbsolute = (path) => path.startsWith("/") || /^[A-Za-z]:\//.test(path);
  const slashes = (path) => String(path).replace(/\\/g, "/");

  function normalize(path) {
    path = slashes(path);
    if (!path) return ".";
    const root = /^([A-Za-z]:)?\//.exec(path)?.[0] ?? "";
    const out = [];
    for (const part of path.slice(root.length).split("/")) {
      if (part === "" || part === ".") continue;
      if (part === ".." && out.length && out.at(-1) !== "..") out.pop();
      else if (part !== ".." || !root) out.push(part);
    }
    const joined = root + out.join("/");
    return joined ? joined + (path.endsWith("/") && out.length ? "/" : "") : path.endsWith("/") ? "./" : ".";
  }

  const path = {
    sep: "/",
    delimiter: ":",
    isAbsolute,
    normalize,
    join: (...parts) => normalize(parts.filter((part) => part !== "").map(String).join("/") || "."),
    resolve(...parts) {
      let out = "";
      for (const part of [process.cwd(), ...parts].map(slashes)) {
        out = isAbsolute(part) ? part : part ? `${out}/${part}` : out;
      }
      return normalize(out).replace(/(.)\/$/, "$1");
    },
    dirname(of) {
      const found = /^(.*[^/])\/+[^/]*\/*$/.exec(slashes(of));
      return found ? found[1].replace(/\/+$/, "") : slashes(of).startsWith("/") ? "/" : ".";
    },
    basename(of, suffix = "") {
      const name = slashes(of).replace(/\/+$/, "").split("/").at(-1);
      return suffix && name.endsWith(suffix) && name !== suffix ? name.slice(0, -suffix.length) : name;
    },
    extname(of) {
      return /[^./](\.[^./]*)$/.exec(path.basename(of))?.[1] ?? "";
    },
    relative(from, to) {
      const one = path.resolve(from).split("/");
      const other = path.resolve(to).split("/");
      let same = 0;
      while (same < one.length && one[same] === other[same]) same++;
      return [...one.slice(same).map(() => ".."), ...other.slice(same)].join("/");
    },
    parse(of) {
      const base = path.basename(of);
      const ext = path.extname(of);
      const dir = path.dirname(of);
      return { root: isAbsolute(of) ? "/" : "", dir: dir === "." ? "" : dir, base, ext, name: ext ? base.slice(0, -ext.length) : base };
    },
    format: ({ dir, root, base, name, ext }) => {
      const file = base ?? `${name ?? ""}${ext ?? ""}`;
      return dir ? `${dir}/${file}` : `${root ?? ""}${file}`;
    },
    toNamespacedPath: (of) => of,
  };
  path.posix = path.win32 = path;
  builtins.path = builtins["path/posix"] = path;

  class URLSearchParams {
    #pairs = [];
    constructor(from = "") {
      if (typeof from === "string") {
        for (const part of from.replace(/^\?/, "").split("&").filter(Boolean)) {
          const [key, ...rest] = part.split("=");
          const text = (of) => decodeURIComponent(of.replace(/\+/g, " "));
          this.#pairs.push([text(key), text(rest.join("="))]);
        }
      } else {
        const pairs = from[Symbol.iterator] ? [...from] : Object.entries(from);
        this.#pairs = pairs.map(([key, value]) => [String(key), String(value)]);
      }
    }
    get(name) { return this.#pairs.find(([key]) => key === name)?.[1] ?? null; }
    getAll(name) { return this.#pairs.filter(([key]) => key === name).map(([, value]) => value); }
    has(name) { return this.#pairs.some(([key]) => key === name); }
    append(name, value) { this.#pairs.push([String(name), String(value)]); }
    delete(name) { this.#pairs = this.#pairs.filter(([key]) => key !== name); }
    set(name, value) {
      const found = this.#pairs.find(([key]) => key === name);
      if (found) found[1] = String(value);
      else this.append(name, value);
    }
    forEach(call) { this.#pairs.forEach(([key, value]) => call(value, key, this)); }
    entries() { return this.#pairs[Symbol.iterator](); }
    keys() { return this.#pairs.map(([key]) => key)[Symbol.iterator](); }
    values() { return this.#pairs.map(([, value]) => value)[Symbol.iterator](); }
    [Symbol.iterator]() { return this.entries(); }
    get size() { return this.#pairs.length; }
    toString() {
      const text = (of) => encodeURIComponent(of).replace(/%20/g, "+");
      return this.#pairs.map(([key, value]) => `${text(key)}=${text(value)}`).join("&");
    }
  }

  const URL_PARTS = /^([a-zA-Z][\w+.-]*:)(?:\/\/(?:([^@/?#]*)@)?([^/?#:]*|\[[^\]]*\])(?::(\d+))?)?([^?#]*)(\?[^#]*)?(#.*)?$/s;
  const USUAL_PORTS = { "http:": "80", "https:": "443" };

  class URL {
    constructor(address, base) {
      let found = URL_PARTS.exec(String(address).trim());
      if (!found) {
        if (base === undefined) throw Object.assign(new TypeError("Invalid URL"), { code: "ERR_INVALID_URL", input: String(address) });
        const on = new URL(base);
        const [, to, search, hash] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(String(address));
        const root = `${on.protocol}//${on.host}`;
        const full = to.startsWith("//") ? on.protocol + to
          : to.startsWith("/") ? root + to
          : to ? root + on.pathname.replace(/[^/]*$/, "") + to
          : root + on.pathname + (search === undefined ? on.search : "");
        found = URL_PARTS.exec(full + (search ?? "") + (hash ?? ""));
      }
      const [, protocol, user = "", hostname = "", port = "", pathname, search = "", hash = ""] = found;
      [this.username, this.password = ""] = user.split(":");
      this.protocol = protocol.toLowerCase();
      this.hostname = hostname.toLowerCase();
      this.port = port === USUAL_PORTS[this.protocol] ? "" : port;
      const dotted = pathname.includes("/.") ? normalize(pathname) + (/\/\.{1,2}$/.test(pathname) ? "/" : "") : pathname;
      this.pathname = encodeURI(decodeAgain(dotted || (this.hostname ? "/" : ""))).replace(/\/+$/, (end) => (pathname.endsWith("//") ? end : "/"));
      this.search = search === "?" ? "" : search;
      this.hash = hash === "#" ? "" : hash;
      this.searchParams = new URLSearchParams(this.search);
      Object.defineProperty(this, "searchParams", { enumerable: false });
    }
    get host() { return this.hostname + (this.port && `:${this.port}`); }
    get origin() { return this.hostname ? `${this.protocol}//${this.host}` : "null"; }
    get href() {
      const user = this.username && `${this.username}${this.password && `:${this.password}`}@`;
      const query = this.searchParams.size ? `?${this.searchParams}` : this.search;
      const slashed = this.hostname || this.protocol === "file:" ? "//" : "";
      return `${this.protocol}${slashed}${user}${this.host}${this.pathname}${query}${this.hash}`;
    }
    toString() { return this.href; }
    toJSON() { return this.href; }
    static canParse(address, base) {
      try {
        return Boolean(new URL(address, base));
      } catch {
        return false;
      }
    }
    static parse(address, base) { return URL.canParse(address, base) ? new URL(address, base) : null; }
  }

  function decodeAgain(text) {
    try {
      return decodeURI(text);
    } catch {
      return text;
    }
  }

  const fileOf = (place) => (place instanceof URL || /^file:/.test(place) ? decodeURIComponent(new URL(place).pathname) : slashes(place));
  builtins.url = {
    URL,
    URLSearchParams,
    fileURLToPath: fileOf,
    pathToFileURL: (file) => new URL(`file://${encodeURI(path.resolve(file))}`),
    parse: (address) => new URL(address, "relative://"),
    format: (parts) => (typeof parts === "string" ? parts : parts.href ?? `${parts.protocol ?? ""}//${parts.host ?? parts.hostname ?? ""}${parts.pathname ?? ""}${parts.search ?? ""}`),
    resolve: (from, to) => String(new URL(to, from)),
  };

  const absolute = (place) => path.resolve(fileOf(place));

  function failed(code, call, file) {
    return Object.assign(new Error(`${code}: ${call} '${file}'`), { code, syscall: call, path: file });
  }

  function kindOf(file) {
    read(file);
    return ask("kinds", file, "kind", file);
  }

  function text(place, options) {
    if (host.isStandIn(place)) return place;
    const file = absolute(place);
    read(file);
    const found = ask("texts", file, "text", file);
    if (found.outside) {
      lose("outside", file);
      return host.standIn(file, [], null, true);
    }
    if (found.text === undefined) throw failed("ENOENT", "no such file or directory, open", file);
    return typeof options === "string" || options?.encoding ? found.text : Buffer.from(found.text);
  }

  function stat(place) {
    const file = absolute(place);
    const kind = kindOf(file);
    if (kind === "none") throw failed("ENOENT", "no such file or directory, stat", file);
    const date = new Date(0);
    return { isFile: () => kind === "file", isDirectory: () => kind === "folder", isSymbolicLink: () => false, size: 0, mtime: date, ctime: date, birthtime: date, mtimeMs: 0 };
  }

  function list(place, options = {}) {
    const folder = absolute(place);
    if (kindOf(folder) !== "folder") throw failed("ENOENT", "no such file or directory, scandir", folder);
    read(folder);
    const names = ask("lists", folder, "list", folder);
    const found = [];
    for (const name of names) {
      const file = `${folder}/${name}`;
      found.push({ name, file, parentPath: folder, path: folder, ...stat(file) });
      if (options.recursive && kindOf(file) === "folder") {
        for (const below of list(file, { ...options, withFileTypes: true })) found.push({ ...below, within: `${name}/${below.within ?? below.name}` });
      }
    }
    if (options.withFileTypes) return found;
    return found.map((entry) => entry.within ?? entry.name);
  }

  const noWrite = (name) => (...args) => {
    lose("write", name);
    args.findLast((arg) => typeof arg === "function")?.(null);
  };

  const fs = {
    readFileSync: text,
    existsSync: (place) => kindOf(absolute(place)) !== "none",
    readdirSync: list,
    statSync: (place, options) => (options?.throwIfNoEntry === false && !fs.existsSync(place) ? undefined : stat(place)),
    accessSync: (place) => void stat(place),
    realpathSync: (place) => absolute(place),
    constants: { F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 },
    readJsonSync: (place) => JSON.parse(text(place, "utf8")),
    pathExistsSync: (place) => fs.existsSync(place),
  };
  fs.lstatSync = fs.statSync;
  fs.readJSONSync = fs.readJsonSync;
  const WRITERS = ["writeFile", "mkdir", "appendFile", "rm", "unlink", "rename", "copyFile", "cp", "rmdir", "ensureDir", "outputFile", "writeJson", "copy", "remove", "emptyDir"];
  for (const name of WRITERS) fs[`${name}Sync`] = noWrite(name);
  fs.promises = { constants: fs.constants };
  for (const name of Object.keys(fs).filter((key) => key.endsWith("Sync"))) {
    const short = name.slice(0, -4);
    fs.promises[short] = async (...args) => fs[name](...args);
    fs[short] = (...args) => {
      const done = args.at(-1);
      if (typeof done !== "function") return fs.promises[short](...args);
      return fs.promises[short](...args.slice(0, -1)).then((value) => done(null, value), done);
    };
  }
  fs.default = undefined;
  delete fs.default;
  builtins.fs = builtins["fs-extra"] = builtins["graceful-fs"] = fs;
  builtins["fs/promises"] = fs.promises;

  class Buffer extends Uint8Array {
    static from(value, encoding) {
      if (typeof value !== "string") return super.from(value);
      if (encoding === "base64") return super.from(atob(value), (letter) => letter.charCodeAt(0));
      if (encoding === "hex") return super.from(value.match(/../g) ?? [], (pair) => parseInt(pair, 16));
      return super.from(unescape(encodeURIComponent(value.toWellFormed())), (letter) => letter.charCodeAt(0));
    }
    static isBuffer(value) { return value instanceof Buffer; }
    static concat(list) { return Buffer.from(list.flatMap((part) => [...part])); }
    toString(encoding) {
      let letters = "";
      for (const byte of this) letters += String.fromCharCode(byte);
      if (encoding === "base64") return btoa(letters);
      if (encoding === "hex") return Array.from(this, (byte) => byte.toString(16).padStart(2, "0")).join("");
      try {
        return decodeURIComponent(escape(letters));
      } catch {
        return letters;
      }
    }
  }
  builtins.buffer = { Buffer };

  builtins.os = { EOL: "\n", platform: () => "linux", tmpdir: () => "/tmp", homedir: () => "/", cpus: () => [], type: () => "Linux" };
  builtins.module = { createRequire: (from) => host.requireFrom(fileOf(from)), builtinModules: Object.keys(builtins) };
  builtins.module.Module = builtins.module;
  builtins.util = {
    promisify: (call) => (...args) => new Promise((done, fail) => call(...args, (error, value) => (error ? fail(error) : done(value)))),
    inspect: (value) => String(value),
    format: (...parts) => parts.map(String).join(" "),
    inherits() {},
    deprecate: (call) => call,
    types: {},
  };
  const assert = (value, message) => {
    if (!value) throw message instanceof Error ? message : new Error(message ?? "assertion failed");
  };
  builtins.assert = Object.assign(assert, { ok: assert, strict: assert, equal: (one, other, message) => assert(one == other, message), strictEqual: (one, other, message) => assert(Object.is(one, other), message) });

  const refused = (name) => {
    const stand = host.standIn(name, []);
    return new Proxy({}, { get: (target, key) => (key === "__esModule" ? undefined : key === "default" ? target : stand[key]), has: () => true });
  };
  for (const name of ["child_process", "http", "https", "net", "crypto", "worker_threads", "zlib", "stream", "events", "readline", "vm", "v8", "perf_hooks", "async_hooks", "http2", "dns", "tls", "cluster", "string_decoder", "querystring", "tty", "constants", "timers", "timers/promises"]) {
    builtins[name] = Object.assign(() => refused(name), { lazy: true });
  }

  const env = new Proxy({}, {
    get: (target, key) => {
      if (typeof key === "string") host.seenEnv(key);
      return target[key];
    },
    has: (target, key) => {
      if (typeof key === "string") host.seenEnv(key);
      return key in target;
    },
  });
  const process = {
    env,
    argv: ["node", "docusaurus", "build"],
    platform: "linux",
    arch: "x64",
    version: "v20.0.0",
    versions: { node: "20.0.0" },
    pid: 1,
    cwd: () => host.site,
    exit(code) {
      throw new Error(`process.exit(${code ?? 0})`);
    },
    nextTick: (job, ...args) => void Promise.resolve().then(() => job(...args)),
    hrtime: Object.assign(() => [0, 0], { bigint: () => 0n }),
    memoryUsage: () => ({}),
    uptime: () => 0,
    stdout: { write() {} },
    stderr: { write() {} },
  };
  for (const name of ["on", "once", "off", "emit", "emitWarning", "removeListener", "setMaxListeners"]) process[name] = () => process;
  builtins.process = process;

  const print = () => {};
  const timer = (job, delay, ...args) => host.later(() => job(...args), delay);
  Object.assign(globalThis, {
    global: globalThis,
    URL,
    URLSearchParams,
    Buffer,
    process,
    console: new Proxy({}, { get: () => print }),
    setTimeout: timer,
    setImmediate: (job, ...args) => timer(job, 0, ...args),
    setInterval: timer,
    clearTimeout() {},
    clearInterval() {},
    clearImmediate() {},
    structuredClone: (value) => host.revive(JSON.parse(JSON.stringify(value))),
    TextEncoder: class { encode(text) { return Buffer.from(String(text)); } },
    TextDecoder: class { decode(bytes) { return Buffer.from(bytes ?? []).toString(); } },
    fetch: async (address) => {
      lose("network", String(address?.url ?? address));
      throw new TypeError("fetch failed");
    },
  });
})();
