// The problem bar: what is wrong with the site, at the bottom of each page of a preview.
(() => {
  const base = "/__problems/";
  const opened = "problems-open"; // Whether the list is open; it stays so when a save reloads the page.
  const closed = "problems-closed"; // The state of the problems at which the author closed the bar.
  const editor = "problems-editor"; // Whether an address opens VS Code.

  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  const counted = (count) => `${count} ${count === 1 ? "problem" : "problems"}`;

  const titleOf = ({ here, elsewhere }) => {
    if (!here.count) return `${counted(elsewhere.count)} in other files`;
    const rest = elsewhere.count ? `, ${elsewhere.count} in other files` : "";
    return `${counted(here.count)} on this page${rest}`;
  };

  const host = make("div", { id: "__problems" });
  const root = host.attachShadow({ mode: "open" });
  const status = make("p", { className: "hidden", role: "status" });
  const style = make("link", { rel: "stylesheet", href: `${base}bar.css` });

  const say = (text) => {
    status.textContent = "";
    setTimeout(() => (status.textContent = text), 100); // A reader hears what changes, not what is there.
  };

  const follow = async ({ file, address }) => {
    if (localStorage.getItem(editor)) {
      location.href = encodeURI(`vscode://file/${file.replace(/^\//, "")}`);
    } else {
      await navigator.clipboard.writeText(address);
      say(`${address} is copied`);
    }
  };

  const item = (entry) => {
    const severity = make("span", { className: `severity ${entry.severity}` }, entry.severity);
    const text = make("p", {}, severity, entry.text);
    const address = make("button", { type: "button", className: "address" }, entry.address);
    address.title = localStorage.getItem(editor) ? "Open in VS Code" : "Copy";
    address.addEventListener("click", () => follow(entry));
    return make("li", {}, text, address);
  };

  const list = (title, { count, entries }) => {
    if (!count) return [];
    return [make("h2", {}, `${title}: ${count}`), make("ol", {}, ...entries.map(item))];
  };

  const show = (data) => {
    root.replaceChildren(style, status);
    if (!data.worst || sessionStorage.getItem(closed) === data.state) return;

    const lists = make("div", { className: "lists", id: "lists" });
    lists.append(...list("On this page", data.here), ...list("In other files", data.elsewhere));
    const title = make("button", { type: "button" }, titleOf(data));
    title.setAttribute("aria-controls", "lists");
    const open = (isOpen) => {
      sessionStorage.setItem(opened, isOpen ? "yes" : "");
      title.setAttribute("aria-expanded", isOpen);
      lists.hidden = !isOpen;
    };
    title.addEventListener("click", () => open(lists.hidden));

    const code = make("input", { type: "checkbox", checked: !!localStorage.getItem(editor) });
    code.addEventListener("change", () => {
      localStorage.setItem(editor, code.checked ? "vscode" : "");
      for (const address of lists.querySelectorAll(".address")) {
        address.title = code.checked ? "Open in VS Code" : "Copy";
      }
    });
    const close = make("button", { type: "button" }, "Close");
    close.addEventListener("click", () => {
      sessionStorage.setItem(closed, data.state);
      show(data);
    });

    const choice = make("label", {}, code, " open in VS Code");
    const bar = make("section", {}, make("header", {}, title, choice, close), lists);
    bar.setAttribute("aria-label", "Problems");
    bar.dataset.worst = data.worst;
    bar.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || lists.hidden) return;
      open(false);
      title.focus();
    });
    open(!!sessionStorage.getItem(opened));
    root.append(bar);
    say(titleOf(data));
  };

  const ask = async () => {
    const answer = await fetch(`${base}problems.json?page=${encodeURIComponent(location.pathname)}`);
    if (answer.ok) show(await answer.json());
  };

  document.body.append(host);
  // Material replaces the page without loading it anew; it says so there.
  if (window.document$) window.document$.subscribe(ask);
  else ask();
})();
