// Solves the challenge of guard.html in the background; who presses the button before it is solved need not press again.
'use strict';
(() => {
  const part = document.querySelector('#guard[data-challenge]');
  const form = part.closest('form');
  const field = part.querySelector('input[name=altcha]');
  const status = part.querySelector('#guard-status');
  const progress = part.querySelector('progress');
  let challenge = JSON.parse(part.dataset.challenge);
  let born = performance.now();
  let pressed = null;
  let working = false;

  const say = (what) => { status.textContent = status.dataset[what]; };
  const show = (working) => {
    part.querySelector('.guard-work').hidden = !working;
    part.querySelector('.guard-otherwise').hidden = working;
  };
  /* by the time that has passed here: the visitor's clock may be wrong */
  const expired = () => (performance.now() - born) / 1000 > Number(part.dataset.lifetime) - 30;
  const failed = () => {
    working = false;
    say('failed');
    part.querySelector('.guard-otherwise').hidden = false;
  };

  const solved = (number) => {
    const { algorithm, challenge: text, salt, signature } = challenge;
    field.value = btoa(JSON.stringify({ algorithm, challenge: text, number, salt, signature }));
    working = false;
    progress.value = 100;
    say('done');
    if (pressed) {
      form.requestSubmit(pressed);
    }
  };

  const solve = () => {
    const worker = new Worker(part.dataset.worker);
    say('working');
    worker.onerror = failed;
    worker.onmessage = ({ data }) => {
      if (data.number !== undefined) {
        worker.terminate();
        solved(data.number);
      } else if (data.failed) {
        failed();
      } else {
        progress.value = 100 * data.tried / challenge.maxnumber;
      }
    };
    worker.postMessage(challenge);
  };

  const renew = () => fetch(part.dataset.refresh).then((answer) => answer.json())
    .then((fresh) => { challenge = fresh; born = performance.now(); solve(); }).catch(failed);

  /* before anybody else hears of it; the buttons that go back or keep for later are not held up */
  document.addEventListener('submit', (event) => {
    const other = event.submitter && event.submitter.name && event.submitter.value !== 'submit';
    if (event.target !== form || other) {
      return;
    }
    if (field.value && expired()) {
      field.value = '';
      working = true;
      renew();
    }
    if (working) {
      event.preventDefault();
      event.stopImmediatePropagation();
      pressed = event.submitter;
      say('waiting');
    }
  }, true);

  working = true;
  show(true);
  solve();
})();
