// Menus of the navbar: they open under a pointer and with the focus; keys go through them, Escape closes.
(() => {
  const LINK = ":scope > .portal-navbar__link";
  const menuOf = (element) => element.closest?.(".portal-menu");
  const itemsOf = (menu) => [...menu.querySelectorAll(".portal-menu__list a")];

  function tell(menu, isOpen) {
    menu.querySelector(LINK).setAttribute("aria-expanded", isOpen);
    menu.classList.toggle("portal-menu--closed", !isOpen);
  }

  document.addEventListener("focusin", ({ target }) => {
    const menu = menuOf(target);
    if (menu) tell(menu, true);
  });

  document.addEventListener("focusout", ({ target, relatedTarget }) => {
    const menu = menuOf(target);
    if (!menu || menu.contains(relatedTarget)) return;
    tell(menu, false);
    menu.classList.remove("portal-menu--closed"); // A pointer opens it again.
  });

  // A menu without a link of its own leads nowhere: a press opens it, and on a phone closes it too.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('.portal-menu > a[href="#"]');
    if (link) event.preventDefault();
    const item = event.target.closest?.(".portal-menu__list a");
    if (item && !item.target) document.activeElement?.blur();
  });

  document.addEventListener("keydown", (event) => {
    const menu = menuOf(event.target);
    if (!menu) return;
    const items = itemsOf(menu);
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === "Escape") {
      menu.querySelector(LINK).focus();
      tell(menu, false);
    } else if (to !== undefined && items.length) {
      event.preventDefault();
      tell(menu, true);
      (to < 0 && event.key === "ArrowUp" ? menu.querySelector(LINK) : items[to % items.length]).focus();
    }
  });
})();
