// The forms' own few words are English and cannot be configured in this version, so they are put into Chinese
// as they appear. Only exact texts of the form library are touched, never what an officer typed.
const words = new Map([
  ['Select', '请选择'],
  ['Search', '输入文字查找'],
  ['No results', '没有符合的选项'],
  ['Field is required.', '请填写本项。'],
  ['Date has invalid format.', '日期格式不对，应为 2026-09-18 这样的写法。']
]);
const patterns = [
  [/^Field must have minimum value of (.+)\.$/, '不能小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于 $1。'],
  [/^Field must have minimum length of (.+)\.$/, '至少填写 $1 个字。'],
  [/^Field must have maximum length of (.+)\.$/, '最多填写 $1 个字。'],
  [/^Field must match pattern .+\.$/, '格式不对，日期应写成 2026-09-18 这样。']
];

export function inChinese(text) {
  const exact = words.get(text.trim());
  if (exact) return exact;
  const found = patterns.find(([english]) => english.test(text.trim()));
  return found ? text.trim().replace(found[0], found[1]) : text;
}

// 20260918, 2026/9/18, 2026.9.18 and 2026年9月18日 are all ways to write 2026-09-18.
export function asDate(text) {
  const parts = text.trim().match(/^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/);
  return parts ? `${parts[1]}-${parts[2].padStart(2, '0')}-${parts[3].padStart(2, '0')}` : text;
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const chinese = inChinese(node.data);
    if (chinese !== node.data) node.data = chinese;
  } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches('.fjs-form-field-text, textarea')) {
    const chinese = inChinese(node.placeholder || '');
    if (node.placeholder && chinese !== node.placeholder) node.placeholder = chinese;
    node.childNodes.forEach(translate);
  }
}

function ownWords(node) {
  const element = node instanceof Element ? node : node.parentElement;
  return element && element.closest('.fjs-container') && !element.closest('.fjs-form-field-text, textarea');
}

new MutationObserver(changes => changes.forEach(change => {
  const nodes = change.type === 'characterData' ? [change.target] : change.addedNodes;
  nodes.forEach(node => { if (ownWords(node)) translate(node); });
})).observe(document.body, { childList: true, characterData: true, subtree: true });

// A date field is a text field that ends in the words 选日期.
function dateInput(element) {
  const group = element instanceof Element && element.closest('.fjs-input-group');
  const sign = group && group.querySelector('.fjs-input-adornment');
  return sign && sign.textContent.trim() === '选日期' ? group.querySelector('input') : null;
}

function put(input, date) {
  if (input.value === date) return;
  input.value = date;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function pick(input) {
  const calendar = document.createElement('input');
  const place = input.getBoundingClientRect();
  Object.assign(calendar, { type: 'date', value: asDate(input.value), tabIndex: -1, ariaHidden: 'true' });
  calendar.style.cssText = `position:fixed;left:${place.left}px;top:${place.bottom - 1}px;height:1px;opacity:0`;
  calendar.addEventListener('change', () => put(input, calendar.value));
  calendar.addEventListener('blur', () => calendar.remove());
  document.body.append(calendar);
  calendar.focus();
  calendar.showPicker();
}

document.addEventListener('focusout', ({ target }) => {
  const input = dateInput(target);
  if (input === target) put(input, asDate(input.value));
}, true);

document.addEventListener('click', ({ target }) => {
  if (!target.closest('.fjs-input-adornment')) return;
  const input = dateInput(target);
  if (input && !input.disabled && !input.readOnly) pick(input);
});
