// Draws the models with the current steps marked, shows letters in the page, and checks files before they travel.
(() => {
  'use strict';
  const READABLE = 0.85;
  // a page leaves out an attribute that would be empty
  const parts = (text, separator) => (text || '').split(separator).filter(Boolean);

  async function draw(figure) {
    const canvas = figure.querySelector('.canvas');
    figure.hidden = false;
    try {
      const answer = await fetch(figure.dataset.model, {credentials: 'same-origin'});
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      const viewer = new BpmnJS({container: canvas});
      await viewer.importXML(await answer.text());
      show(figure, viewer);
    } catch (problem) {
      canvas.hidden = true;
      figure.querySelector('.tools').hidden = true;
      figure.querySelector('.field-error').hidden = false;
    }
  }

  function show(figure, viewer) {
    const canvas = viewer.get('canvas');
    const elements = viewer.get('elementRegistry');
    const active = parts(figure.dataset.active, ' ').filter(id => elements.get(id));
    active.forEach(id => canvas.addMarker(id, 'is-current'));
    const failed = parts(figure.dataset.failed, '|');
    elements.filter(element => failed.includes(element.businessObject.name) && !element.labelTarget)
      .forEach(element => canvas.addMarker(element, 'is-failed'));
    const all = () => {
      canvas.zoom('fit-viewport', 'auto');
      canvas.zoom(canvas.zoom() * 0.96, 'auto');
    };
    const step = () => {
      const shape = elements.get(active[0]);
      canvas.zoom(1, shape ? {x: shape.x + shape.width / 2, y: shape.y + shape.height / 2} : 'auto');
      if (shape) {
        const box = canvas.viewbox();
        canvas.viewbox({...box, x: shape.x + shape.width / 2 - box.width / 2, y: shape.y + shape.height / 2 - box.height / 2});
      }
    };
    const actions = {
      all, step, in: () => canvas.zoom(canvas.zoom() * 1.25), out: () => canvas.zoom(canvas.zoom() / 1.25)};
    figure.querySelectorAll('[data-zoom]').forEach(button =>
      button.addEventListener('click', () => actions[button.dataset.zoom]()));
    all();
    if (canvas.zoom() < READABLE / 2) {
      step();
    }
    figure.dataset.drawn = active.join(' ');
  }

  /** Opens a letter below its line; the link still works without this script. */
  function preview(link) {
    link.setAttribute('aria-expanded', 'false');
    link.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || window.innerWidth < 700) {
        return;
      }
      event.preventDefault();
      const item = link.closest('li');
      const open = item.querySelector('iframe');
      if (open) {
        open.remove();
      } else {
        const frame = document.createElement('iframe');
        frame.title = link.textContent;
        frame.src = link.href + '#view=FitH&navpanes=0';
        item.append(frame);
      }
      link.setAttribute('aria-expanded', String(!open));
    });
  }

  function checkFiles(form) {
    const input = form.querySelector('input[type=file]');
    const error = form.querySelector('.field-error');
    form.addEventListener('submit', event => {
      const files = [...input.files];
      const big = files.find(file => file.size > 50 * 1024 * 1024);
      const tooMuch = files.reduce((sum, file) => sum + file.size, 0) > 200 * 1024 * 1024;
      error.hidden = !big && !tooMuch;
      if (!error.hidden) {
        event.preventDefault();
        error.textContent = big ? `文件“${big.name}”超过 50 MB，请压缩或拆分后再上传。`
          : '这些文件合计超过 200 MB，请分几次上传。';
      }
    });
  }

  document.querySelectorAll('.diagram').forEach(draw);
  document.querySelectorAll('a.pdf').forEach(preview);
  document.querySelectorAll('form.upload').forEach(checkFiles);
  window.addEventListener('beforeprint', () =>
    document.querySelectorAll('details.daily').forEach(details => { details.open = true; }));
  const refused = document.querySelector('details[open] .field-error');
  if (refused) {
    refused.scrollIntoView({block: 'center'});
  }
})();
