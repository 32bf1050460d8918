// Draws the letter anew a moment after the last key, and shows the fields of another ground; what is typed stays.
const form = document.getElementById('draft');
const preview = document.getElementById('preview');
let waiting = 0;
let under = null;
let otherFields = false;

async function draw() {
  clearTimeout(waiting);
  under?.abort();
  under = new AbortController();
  preview.setAttribute('aria-busy', 'true');
  try {
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.dataset.preview, { method: 'POST', body, signal: under.signal });
    if (!answer.ok) throw new Error(answer.status);
    show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    preview.removeAttribute('aria-busy');
    delete preview.dataset.failed;
  } catch (failure) {
    if (failure.name !== 'AbortError') preview.dataset.failed = 'true';
  }
}

function show(page) {
  if (otherFields) {
    form.querySelector('#parts').replaceChildren(...page.getElementById('parts').children);
    otherFields = false;
  }
  preview.replaceChildren(...page.getElementById('preview').children);
}

form?.addEventListener('input', event => {
  form.dataset.changed = 'true';
  clearTimeout(waiting);
  otherFields ||= event.target.name === 'ground';
  waiting = setTimeout(draw, event.target.name === 'ground' ? 0 : 700);
});
form?.elements.ground?.addEventListener('change', () => { otherFields = true; draw(); });
form?.addEventListener('submit', () => { delete form.dataset.changed; });
addEventListener('beforeunload', event => { if (form?.dataset.changed) event.preventDefault(); });
