// "Was this page helpful?": the answer is thanked for, and sent where the site says, if it does.
(() => {
  const { url } = document.currentScript.dataset;

  function answer(form, rating) {
    if (url) navigator.sendBeacon(url, new URLSearchParams({ page: location.pathname, rating }));
    form.querySelector("fieldset").disabled = true;
    const note = form.querySelector(`.md-feedback__note [data-md-value="${CSS.escape(rating)}"]`);
    if (note) note.hidden = false;
  }

  document$.subscribe(() => {
    const form = document.forms.feedback;
    if (!form) return;
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      answer(form, event.submitter.dataset.mdValue);
    });
  });
})();
