// "/" jumps to the search box; up and down go from case to case.
(() => {
  'use strict';
  const search = document.querySelector('.filter input[type=search]');
  const links = [...document.querySelectorAll('.cases th a')];
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('input, select, textarea')) {
      return;
    }
    const step = {ArrowDown: 1, j: 1, ArrowUp: -1, k: -1}[event.key];
    if (event.key === '/') {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (step && links.length) {
      event.preventDefault();
      const at = links.indexOf(document.activeElement);
      links[Math.min(links.length - 1, Math.max(0, at + step))].focus();
    }
  });
})();
