// Shows the fields of the chosen channel, and the receipt date and earlier requests while one types.
(() => {
  'use strict';
  const form = document.getElementById('entry');
  const hint = document.getElementById('hint');
  const groups = [...form.querySelectorAll('[data-channel]')];
  let waiting;
  let asked = 0;

  function choose(channel) {
    groups.forEach(group => {
      group.hidden = group.dataset.channel !== channel;
      group.disabled = group.hidden;
    });
  }

  async function ask() {
    const mine = ++asked;
    const typed = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
    const answer = await fetch(form.dataset.hint, {method: 'POST', body: typed, credentials: 'same-origin'});
    if (answer.ok && mine === asked) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      hint.replaceChildren(...page.body.childNodes);
    }
  }

  form.addEventListener('change', event => {
    if (event.target.name === 'channel') {
      choose(event.target.value);
    }
    clearTimeout(waiting);
    waiting = setTimeout(() => ask().catch(() => {}), 150);
  });
  form.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  // one click is enough, and a second one is not sent
  form.addEventListener('submit', event => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = 'yes';
  });
  window.addEventListener('pageshow', () => { delete form.dataset.sent; });
  const errors = document.getElementById('errors');
  if (errors) {
    errors.focus();
  }
})();
