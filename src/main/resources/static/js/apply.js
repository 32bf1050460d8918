/* An application is complete without this. With it, what is typed is kept while typing, characters are counted, and a
   second click does nothing. */
(() => {
  'use strict';
  const form = document.querySelector('form.step');
  if (!form) {
    return;
  }
  const pause = 1200;
  let waiting = 0;
  let sent = false;

  /* form.action would be one of the buttons, which are named so */
  const save = () => {
    waiting = 0;
    const typed = new FormData(form);
    typed.set('action', 'save');
    fetch(form.getAttribute('action'), {method: 'POST', body: new URLSearchParams(typed), keepalive: true, redirect: 'manual'})
      .catch(() => { /* it is saved with the page anyway */ });
  };

  if (form.dataset.saves) {
    form.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(save, pause);
    });
    addEventListener('pagehide', () => {
      if (waiting && !sent) {
        save();
      }
    });
  }

  form.addEventListener('submit', event => {
    clearTimeout(waiting);
    if (event.defaultPrevented) {
      return;
    }
    if (sent) {
      event.preventDefault();
    }
    sent = true;
  });
  /* a page that the browser brings back from its memory can be sent again */
  addEventListener('pageshow', () => { sent = false; });

  const text = form.querySelector('textarea[data-most]');
  const count = text && document.getElementById(text.id + '-count');
  const tell = () => {
    const length = [...text.value.trim()].length;
    count.hidden = length === 0;
    count.textContent = text.dataset.count.replace('{0}', length).replace('{1}', text.dataset.most);
    count.classList.toggle('too-long', length > Number(text.dataset.most));
  };
  if (count) {
    text.addEventListener('input', tell);
    tell();
  }

  const errors = document.querySelector('.error-summary');
  if (errors) {
    errors.focus();
  }
})();
