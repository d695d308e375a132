// Tabs that the address names: `?os=linux` opens that tab, and opening a tab writes it there.
document$.subscribe(() => {
  for (const set of document.querySelectorAll("[data-tabs-query]")) {
    const name = set.dataset.tabsQuery;
    const values = set.dataset.tabsValues.split("|");
    const inputs = [...set.querySelector(".tabbed-set").children].filter(child => child.matches("input"));
    const wanted = values.indexOf(new URLSearchParams(location.search).get(name));
    if (wanted >= 0) inputs[wanted].click();
    inputs.forEach((input, index) => input.addEventListener("change", () => {
      const address = new URL(location);
      address.searchParams.set(name, values[index]);
      history.replaceState(history.state, "", address);
    }));
  }
});
