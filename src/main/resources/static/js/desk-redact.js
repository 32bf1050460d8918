// Shows the pages, and the boxes of the list on them: drawn, moved and resized with mouse, finger or keys. The list is
// the truth; without this script its fields are typed.
(() => {
  'use strict';
  const form = document.getElementById('redact');
  if (!form) {
    return;
  }
  const paper = document.getElementById('paper');
  const picture = document.getElementById('picture');
  const list = document.getElementById('boxes');
  const error = document.getElementById('page-error');
  const number = document.getElementById('page-number');
  const pen = document.getElementById('pen');
  const zoom = document.getElementById('zoom');
  const pages = Number(form.dataset.pages);
  const SMALLEST = 0.4;
  const STEP = 0.5;
  let at = Math.min(Math.max(1, Number(form.elements.at.value)), pages);
  let changed = false;
  let sending = false;

  const rows = () => [...list.children];
  const field = (row, name) => row.querySelector(`[name=${name}]`);
  const place = row => ({
    x: Number(field(row, 'x').value), y: Number(field(row, 'y').value),
    width: Number(field(row, 'width').value), height: Number(field(row, 'height').value)});

  function put(row, box) {
    const width = Math.min(100, Math.max(SMALLEST, box.width));
    const height = Math.min(100, Math.max(SMALLEST, box.height));
    const inside = {
      x: Math.min(Math.max(0, box.x), 100 - width), y: Math.min(Math.max(0, box.y), 100 - height), width, height};
    Object.entries(inside).forEach(([name, value]) => { field(row, name).value = value.toFixed(2); });
    changed = true;
  }

  function lay(mark, row) {
    const box = place(row);
    mark.style.left = box.x + '%';
    mark.style.top = box.y + '%';
    mark.style.width = box.width + '%';
    mark.style.height = box.height + '%';
  }

  function article(row) {
    const typed = field(row, 'article').value.trim();
    const chosen = field(row, 'ground').selectedOptions[0];
    return typed || (chosen && chosen.dataset.article) || '';
  }

  /** The numbers that rows and their choices go by. */
  function count() {
    rows().forEach((row, index) => {
      row.querySelector('.which').textContent = `第${index + 1}框`;
      row.querySelectorAll('[name=take], [name=drop]').forEach(choice => { choice.value = index; });
    });
    document.getElementById('how-many').textContent = rows().length;
    document.getElementById('none').hidden = rows().length > 0;
  }

  function mark(row, index) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'mark';
    made.dataset.row = index;
    made.classList.toggle('proposed', field(row, 'proposed').value === 'true');
    made.setAttribute('aria-label', `第${index + 1}框，${article(row) || '还没有事由'}`);
    const label = document.createElement('span');
    label.textContent = article(row);
    const corner = document.createElement('i');
    made.append(label, corner);
    lay(made, row);
    return made;
  }

  function draw() {
    count();
    const active = document.activeElement && document.activeElement.dataset.row;
    paper.querySelectorAll('.mark').forEach(old => old.remove());
    rows().forEach((row, index) => {
      const here = Number(field(row, 'page').value) === at;
      row.classList.toggle('elsewhere', !here);
      if (here) {
        paper.append(mark(row, index));
      }
    });
    if (active !== undefined) {
      focus(active);
    }
  }

  function focus(index) {
    const found = paper.querySelector(`.mark[data-row="${index}"]`);
    if (found) {
      found.focus({preventScroll: true});
    }
  }

  function turn(page) {
    at = Math.min(Math.max(1, page || 1), pages);
    form.elements.at.value = at;
    number.value = at;
    error.hidden = true;
    picture.alt = `第${at}页`;
    picture.src = form.dataset.picture + at + '.png';
    draw();
  }

  function add(box) {
    const row = document.getElementById('new-box').content.firstElementChild.cloneNode(true);
    list.append(row);
    field(row, 'page').value = at;
    field(row, 'proposed').value = 'false';
    field(row, 'ground').value = form.elements.freshGround.value;
    field(row, 'article').value = form.elements.freshArticle.value;
    field(row, 'reason').value = form.elements.freshReason.value;
    row.querySelector('details').open = !field(row, 'ground').value || !field(row, 'reason').value;
    put(row, box);
    dropButton(row);
    draw();
    focus(rows().indexOf(row));
    return row;
  }

  function remove(row) {
    const next = row.nextElementSibling || row.previousElementSibling;
    row.remove();
    changed = true;
    draw();
    (next ? next.querySelector('.drop') : document.getElementById('new-here')).focus({preventScroll: true});
  }

  /** With a script, deleting is one click. */
  function dropButton(row) {
    const choice = field(row, 'drop').closest('label');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link drop';
    button.textContent = '删除';
    button.setAttribute('aria-label', `删除${row.querySelector('.which').textContent}`);
    button.addEventListener('click', () => remove(row));
    choice.replaceWith(button);
  }

  /** In percent of the page. */
  function point(event) {
    const area = paper.getBoundingClientRect();
    return {
      x: Math.min(100, Math.max(0, (event.clientX - area.left) / area.width * 100)),
      y: Math.min(100, Math.max(0, (event.clientY - area.top) / area.height * 100))};
  }

  const between = (one, other) => ({
    x: Math.min(one.x, other.x), y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x), height: Math.abs(one.y - other.y)});

  function drag(event, move, end) {
    event.preventDefault();
    paper.setPointerCapture(event.pointerId);
    const onMove = moved => move(point(moved));
    const stop = last => {
      paper.removeEventListener('pointermove', onMove);
      paper.removeEventListener('pointerup', stop);
      paper.removeEventListener('pointercancel', stop);
      end(point(last), last.type === 'pointerup');
    };
    paper.addEventListener('pointermove', onMove);
    paper.addEventListener('pointerup', stop);
    paper.addEventListener('pointercancel', stop);
  }

  function drawNew(event) {
    const start = point(event);
    const ghost = document.createElement('div');
    ghost.className = 'ghost';
    paper.append(ghost);
    const show = now => {
      const box = between(start, now);
      Object.assign(ghost.style, {left: box.x + '%', top: box.y + '%', width: box.width + '%', height: box.height + '%'});
    };
    drag(event, show, (last, done) => {
      ghost.remove();
      const box = between(start, last);
      if (done && box.width >= SMALLEST && box.height >= SMALLEST) {
        add(box);
      }
    });
  }

  function moveOrResize(event, target) {
    const row = rows()[Number(target.dataset.row)];
    const was = place(row);
    const start = point(event);
    const resize = event.target.tagName === 'I';
    target.focus({preventScroll: true});
    drag(event, now => {
      const dx = now.x - start.x;
      const dy = now.y - start.y;
      put(row, resize ? {...was, width: was.width + dx, height: was.height + dy} : {...was, x: was.x + dx, y: was.y + dy});
      lay(target, row);
    }, () => {});
  }

  paper.addEventListener('pointerdown', event => {
    const target = event.target.closest('.mark');
    if (event.button !== 0 || !event.isPrimary) {
      return;
    }
    if (target) {
      moveOrResize(event, target);
    } else if (pen.getAttribute('aria-pressed') === 'true') {
      drawNew(event);
    }
  });

  const KEYS = {ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP]};
  paper.addEventListener('keydown', event => {
    const target = event.target.closest('.mark');
    const row = target && rows()[Number(target.dataset.row)];
    if (!row) {
      return;
    }
    if (KEYS[event.key]) {
      const [dx, dy] = KEYS[event.key];
      const was = place(row);
      put(row, event.shiftKey ? {...was, width: was.width + dx, height: was.height + dy}
        : {...was, x: was.x + dx, y: was.y + dy});
      lay(target, row);
      event.preventDefault();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      remove(row);
      event.preventDefault();
    }
  });
  paper.addEventListener('click', event => {
    const target = event.target.closest('.mark');
    const row = target && rows()[Number(target.dataset.row)];
    if (row) {
      rows().forEach(each => each.classList.toggle('chosen', each === row));
      row.scrollIntoView({block: 'nearest'});
    }
  });

  list.addEventListener('input', () => {
    changed = true;
    draw();
  });
  list.addEventListener('change', event => {
    if (event.target.name === 'take') {
      const row = event.target.closest('li');
      paper.querySelectorAll(`.mark[data-row="${rows().indexOf(row)}"]`)
        .forEach(each => each.classList.toggle('proposed', !event.target.checked));
    }
  });
  list.addEventListener('focusin', event => {
    const row = event.target.closest('li');
    rows().forEach(each => each.classList.toggle('chosen', each === row));
    const page = Number(field(row, 'page').value);
    if (page !== at && page >= 1 && page <= pages && event.target.name !== 'page') {
      turn(page);
    }
  });

  form.querySelectorAll('[data-turn]').forEach(button =>
    button.addEventListener('click', () => turn(at + Number(button.dataset.turn))));
  number.addEventListener('change', () => turn(Number(number.value)));
  number.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      turn(Number(number.value));
    }
  });
  zoom.addEventListener('change', () => { paper.style.width = zoom.value + '%'; });
  const holdPen = held => {
    pen.setAttribute('aria-pressed', String(held));
    paper.classList.toggle('drawing', held);
  };
  pen.addEventListener('click', () => holdPen(pen.getAttribute('aria-pressed') !== 'true'));
  document.getElementById('new-here').addEventListener('click', () => add({x: 40, y: 45, width: 20, height: 3}));
  picture.addEventListener('error', async () => {
    const answer = await fetch(picture.src, {credentials: 'same-origin'}).catch(() => null);
    error.textContent = answer && answer.status === 422 ? await answer.text() : '这一页的图像没有取到，请刷新页面后再试。';
    error.hidden = false;
  });

  form.addEventListener('submit', event => {
    const preview = event.submitter && event.submitter.formTarget === '_blank';
    if (!preview && sending) {
      event.preventDefault();
    }
    sending = sending || !preview;
  });
  window.addEventListener('pageshow', () => { sending = false; });
  window.addEventListener('beforeunload', event => {
    if (changed && !sending) {
      event.preventDefault();
    }
  });

  form.querySelectorAll('.viewer [hidden]').forEach(each => { each.hidden = each === error; });
  form.querySelector('.without-script').hidden = true;
  rows().forEach(dropButton);
  // a finger scrolls until the pen is taken
  holdPen(!window.matchMedia('(pointer: coarse)').matches);
  turn(at);
})();
