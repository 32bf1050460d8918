// Ticks all requests of the list at once.
const all = document.querySelector('[data-all]');

all?.addEventListener('change', () => {
  document.querySelectorAll(`input[name="${all.dataset.all}"]`).forEach(box => { box.checked = all.checked; });
});
