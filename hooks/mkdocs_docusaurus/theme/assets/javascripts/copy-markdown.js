// "Copy as Markdown": the copy of the page that stands beside it, in the clipboard.
document$.subscribe(() => {
  const button = document.querySelector("[data-copy-from]");
  if (!button || !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const copy = await fetch(button.dataset.copyFrom);
    if (copy.ok) await navigator.clipboard.writeText(await copy.text());
    alert$.next(copy.ok ? "Copied as Markdown" : "There is no Markdown copy of this page");
  });
});
