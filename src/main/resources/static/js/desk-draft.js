// Draws the letter anew a moment after the last key, and shows the fields of another ground; what is typed stays.
const form = document.getElementById('draft');
const preview = document.getElementById('preview');
let waiting = 0;
let under = null;

async function draw(withFields) {
  under?.abort();
  under = new AbortController();
  preview.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(form.dataset.preview, { method: 'POST', body: new URLSearchParams(new FormData(form)), signal: under.signal });
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    preview.replaceChildren(...page.getElementById('preview').children);
    if (withFields) form.querySelector('#parts').replaceChildren(...page.getElementById('parts').children);
    preview.removeAttribute('aria-busy');
    delete preview.dataset.failed;
  } catch (failure) {
    if (failure.name !== 'AbortError') preview.dataset.failed = 'true';
  }
}

form?.addEventListener('input', event => {
  clearTimeout(waiting);
  if (event.target.name === 'ground') return;
  waiting = setTimeout(() => draw(false), 700);
});
form?.elements.ground.addEventListener('change', () => draw(true));
form?.addEventListener('input', () => { form.dataset.changed = 'true'; });
form?.addEventListener('submit', () => { delete form.dataset.changed; });
addEventListener('beforeunload', event => { if (form?.dataset.changed) event.preventDefault(); });
