// Keys for the buttons that are labels: the menu, its titles that lead back, the search on a phone.
// Material follows the label in focus on Enter; what is missing is that it can be in focus.
(() => {
  const BUTTONS = [
    "label.md-header__button[for='__drawer']",
    "label.md-header__button[for='__search']",
    "label.md-nav__title:not([for='__drawer'])", // That one holds a link.
    "label.md-nav__link[for='__toc']",
  ].join();

  const name = (selector) => document.querySelector(selector)?.getAttribute("aria-label");

  function reachable(label) {
    label.tabIndex = 0;
    label.setAttribute("role", "button");
    const said = { __drawer: name(".md-nav--primary"), __search: name(".md-search__input") }[label.htmlFor];
    if (said) label.setAttribute("aria-label", said);
  }

  document$.subscribe(() => document.querySelectorAll(BUTTONS).forEach(reachable));
  document.addEventListener("portal:branch", (event) => event.target.querySelectorAll(BUTTONS).forEach(reachable));

  // A screen reader lists what is a `nav`: not one around the buttons of each block of code.
  document$.subscribe(() => {
    document.querySelectorAll(".md-code__nav").forEach((nav) => nav.setAttribute("role", "none"));
  });

  // Where pages change in place, Material ties every link to the page that was loaded first, this
  // one too; and what it does about an address with a `#` takes the focus away again.
  document.addEventListener("click", (event) => {
    if (!event.target.matches("a.md-skip")) return;
    event.preventDefault();
    document.getElementById("__content")?.focus();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== " " || !event.target.matches("[role=button]")) return;
    event.preventDefault();
    event.target.click();
  });
})();
