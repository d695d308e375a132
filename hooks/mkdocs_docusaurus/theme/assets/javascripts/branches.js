// What stands in a closed category of the sidebar: fetched when a reader turns to it, opened in place.
(() => {
  const TOGGLE = ".md-nav--primary .md-nav__toggle[id^='__nav_']";
  const FIRST = "a[data-portal-first]"; // Leads to a category's first page where nothing opens it.
  const lists = new Map();

  const own = (item, css) => item?.querySelector(`:scope > ${css}`);
  const toggleOf = (item) => own(item, ".md-nav__toggle");

  /** What a reader may press to open or close a category. */
  const controlOf = (item) =>
    own(item, `.md-nav__container > ${FIRST}`) ?? own(item, ".md-nav__container > label") ?? own(item, "label.md-nav__link");

  async function fetchList(url) {
    const answer = await fetch(url);
    const html = answer.ok ? await answer.text() : "";
    const list = new DOMParser().parseFromString(html, "text/html").querySelector(".md-nav__list");
    if (!list) throw new Error(`There is no branch of the sidebar at ${url}`);
    for (const link of list.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), url);
    prepare(list, url);
    return list;
  }

  function listOf(nav) {
    const url = new URL(nav.dataset.portalBranch, location).href;
    if (!lists.has(url)) {
      const list = fetchList(url);
      lists.set(url, list);
      list.catch(() => lists.delete(url));
    }
    return lists.get(url);
  }

  async function fill(nav) {
    const isClosed = () => "portalBranch" in nav.dataset;
    if (!isClosed()) return;
    const list = (await listOf(nav)).cloneNode(true);
    if (!isClosed()) return; // An earlier press was sooner.
    delete nav.dataset.portalBranch;
    nav.append(list);
    list.dispatchEvent(new CustomEvent("portal:branch", { bubbles: true }));
  }

  function announce(item) {
    const open = toggleOf(item).checked;
    own(item, ".md-nav").setAttribute("aria-expanded", open);
    controlOf(item).setAttribute("aria-expanded", open);
  }

  /** Give a closed category what the pages leave out, for its title and all that follows from its place. */
  function complete(nav) {
    const item = nav.parentElement;
    const { id } = toggleOf(item);
    const title = document.createElement("label");
    title.className = "md-nav__title";
    title.htmlFor = id;
    title.innerHTML = '<span class="md-nav__icon md-icon"></span>';
    title.append(own(item, ".md-nav__link").textContent);
    nav.dataset.mdLevel = id.match(/_\d+/g).length - 1;
    nav.setAttribute("aria-labelledby", controlOf(item).id = `${id}_label`);
    nav.replaceChildren(title);
  }

  /** Make addresses whole, for the page's own changes in place, and buttons of what opens things. */
  function prepare(root, url) {
    for (const nav of root.querySelectorAll("[data-portal-branch]")) {
      nav.dataset.portalBranch = new URL(nav.dataset.portalBranch, url);
      complete(nav);
    }
    for (const item of root.querySelectorAll(".md-nav__item--nested:not(.md-nav__item--section)")) {
      const control = controlOf(item);
      control.setAttribute("role", "button");
      if (control.matches(FIRST)) control.nextElementSibling.ariaHidden = "true";
      else control.ariaLabel = own(item, ".md-nav > .md-nav__title").textContent.trim();
      announce(item);
    }
  }

  document$.subscribe(() => {
    const sidebar = document.querySelector(".md-nav--primary");
    if (sidebar) prepare(sidebar, location);
  });

  for (const turned of ["pointerover", "focusin"]) {
    document.addEventListener(turned, ({ target }) => {
      const nav = own(target.closest?.(".md-nav__link")?.closest(".md-nav__item"), "[data-portal-branch]");
      if (nav) listOf(nav).catch(() => {}); // Said when it is wanted.
    });
  }

  // Before Material sees the press, and follows the link.
  document.addEventListener("click", (event) => {
    const link = event.target.closest(FIRST);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    toggleOf(link.closest(".md-nav__item")).click();
  }, true);

  document.addEventListener("change", async ({ target }) => {
    if (!target.matches(TOGGLE)) return;
    const item = target.parentElement;
    const nav = own(item, ".md-nav");
    announce(item);
    moveFocus(item, nav);
    if (!target.checked) return;
    try {
      await fill(nav);
    } catch {
      if (item.isConnected && target.checked) location.assign(own(item, ".md-nav__container > a").href);
    }
  });

  /** In the menu of a phone a category covers the list that it is in: the focus goes there and back. */
  function moveFocus(item, nav) {
    const title = own(nav, ".md-nav__title");
    if (!title.offsetParent || !item.contains(document.activeElement)) return;
    (toggleOf(item).checked ? title : controlOf(item)).focus({ preventScroll: true });
  }
})();
