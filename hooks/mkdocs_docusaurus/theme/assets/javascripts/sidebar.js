// What a site's settings ask of the sidebar: categories that close when another opens, and a button that hides it.
(() => {
  const { dataset } = document.currentScript;
  const KEY = "portal.sidebar.hidden";

  if ("alone" in dataset) {
    document.addEventListener("change", ({ target }) => {
      if (!target.checked || !target.matches(".md-nav--primary .md-nav__toggle[id^='__nav_']")) return;
      for (const item of target.parentElement.parentElement.children) {
        const other = item.querySelector(":scope > .md-nav__toggle");
        if (other && other !== target && other.checked && !item.matches(".md-nav__item--section")) other.click();
      }
    });
  }

  if (!dataset.hide) return;

  function show(button, isHidden) {
    document.body.toggleAttribute("data-portal-sidebar-hidden", isHidden);
    button.textContent = isHidden ? "»" : "«";
    button.title = button.ariaLabel = isHidden ? dataset.show : dataset.hide;
    button.ariaExpanded = !isHidden;
  }

  document$.subscribe(() => {
    const sidebar = document.querySelector(".md-sidebar--primary:not([hidden])");
    if (!sidebar || sidebar.querySelector(".portal-hide")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "portal-hide";
    show(button, __md_get(KEY) === true);
    button.addEventListener("click", () => {
      const isHidden = !document.body.hasAttribute("data-portal-sidebar-hidden");
      __md_set(KEY, isHidden);
      show(button, isHidden);
    });
    sidebar.prepend(button);
  });
})();
