// On the 404 page: the pages whose addresses are nearest to the one that was asked for.
(() => {
  const MOST = 5;
  const FURTHEST = 0.5; // As a share of the longer address that would have to change.

  /** How many letters must be added, taken away or changed to make one text of the other. */
  function distance(one, other) {
    let above = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let row = 1; row <= one.length; row++) {
      const here = [row];
      for (let column = 1; column <= other.length; column++) {
        const changed = above[column - 1] + (one[row - 1] === other[column - 1] ? 0 : 1);
        here.push(Math.min(changed, above[column] + 1, here[column - 1] + 1));
      }
      above = here;
    }
    return above[other.length];
  }

  const share = (one, other) => distance(one, other) / Math.max(one.length, other.length, 1);
  const lastPart = (path) => path.split("/").at(-1);

  /** How far a page is from what was wanted, from 0; its own name counts, whatever its folder. */
  function howFar(wanted, path) {
    return Math.min(share(wanted, path), share(lastPart(wanted), lastPart(path)) + 0.2);
  }

  function plain(path) {
    const written = path.replace(/(\/index)?(\.html?|\.mdx?)?\/*$/i, "").replace(/^\/+/, "");
    try {
      return decodeURIComponent(written).toLowerCase();
    } catch {
      return written.toLowerCase();
    }
  }

  function nearest(entries, wanted) {
    return entries
      .filter((entry) => entry.location && !entry.location.includes("#"))
      .map((entry) => ({ ...entry, far: howFar(wanted, plain(entry.location)) }))
      .filter((entry) => entry.far <= FURTHEST)
      .sort((one, other) => one.far - other.far)
      .slice(0, MOST);
  }

  /** The search index holds titles as HTML. */
  function asText(html) {
    return new DOMParser().parseFromString(html, "text/html").body.textContent;
  }

  function show(section, entries, root) {
    for (const { location, title } of entries) {
      const link = document.createElement("a");
      link.href = new URL(location, root);
      link.textContent = asText(title);
      const item = document.createElement("li");
      item.append(link);
      section.querySelector("ul").append(item);
    }
    section.hidden = entries.length === 0;
  }

  async function suggest(section) {
    const index = new URL(section.dataset.portalNearest, location.href);
    const root = new URL("..", index);
    const wanted = plain(location.pathname.slice(root.pathname.length));
    const answer = await fetch(index);
    if (answer.ok) show(section, nearest((await answer.json()).docs, wanted), root);
  }

  const button = document.querySelector("[data-portal-search]");
  const search = document.getElementById("__search");
  if (button && search) {
    button.hidden = false;
    button.addEventListener("click", () => search.click());
  }

  const section = document.querySelector("[data-portal-nearest]");
  if (section) suggest(section).catch(() => {}); // The page reads well without.
})();
