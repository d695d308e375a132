// Lets real Docusaurus say of each config in cases.json whether it takes it, and if not, why.
//
//     node oracle.js SITE < cases.json > expected.json
//
// SITE is an empty folder that has Docusaurus' `node_modules`.
const fs = require("fs");
const path = require("path");
const { createRequire } = require("module");

const site = path.resolve(process.argv[2]);
const core = path.dirname(createRequire(path.join(site, "x.js")).resolve("@docusaurus/core/package.json"));
const { loadContext } = require(path.join(core, "lib/server/site.js"));
const { loadPluginConfigs } = require(path.join(core, "lib/server/plugins/configs.js"));
const { initPluginsConfigs } = require(path.join(core, "lib/server/plugins/init.js"));
const NEEDED = { title: "A site", url: "https://example.com", baseUrl: "/" };

async function answer(config, at) {
  const name = `docusaurus.config.${at}.js`;
  fs.writeFileSync(path.join(site, name), `module.exports = ${JSON.stringify({ ...NEEDED, ...config })}`);
  try {
    const context = await loadContext({ siteDir: site, config: name });
    await initPluginsConfigs(context, await loadPluginConfigs(context));
    return null;
  } catch (error) {
    return error.message.replaceAll(name, "docusaurus.config.js").trim().split("\n")[0];
  }
}

(async () => {
  const answers = {};
  console.warn = console.log = () => {};
  const cases = JSON.parse(fs.readFileSync(0, "utf8"));
  for (const [name, config] of Object.entries(cases)) answers[name] = await answer(config, Object.keys(answers).length);
  process.stdout.write(JSON.stringify(answers, null, 2) + "\n");
})();
