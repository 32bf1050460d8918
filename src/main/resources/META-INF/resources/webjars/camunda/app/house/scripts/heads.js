// What an officer must see of a task at a glance: its request's number and the legal due date. A due date is a day of
// the office's calendar; in another time zone the engine's pages would show the wrong hour or even the wrong day.
const day = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric', weekday: 'long'
});

// The pages say the moment in the browser's own time, as 2026年11月24日 星期二 15:59.
export function legalDay(moment) {
  const [year, month, date, hour, minute] = (moment.match(/\d+/g) || []).map(Number);
  if (minute === undefined) return '';
  return day.format(new Date(year, month - 1, date, hour, minute)).replace('日星', '日 星');
}

function showDays() {
  document.querySelectorAll('.due-date [am-time-ago]').forEach(due => {
    const shown = legalDay(due.getAttribute('uib-tooltip') || '');
    if (due.dataset.day !== shown) due.dataset.day = shown;
  });
}

const numbers = new Map();

async function read(task) {
  const answer = await fetch(`/camunda/api/engine/engine/default/task/${task}/localVariables/requestNumber`);
  return answer.ok ? (await answer.json()).value : '';
}

function numberOf(task) {
  if (!numbers.has(task)) numbers.set(task, read(task).catch(() => ''));
  return numbers.get(task);
}

const openTask = () => new URLSearchParams(location.hash.split('?')[1]).get('task');

async function showNumber() {
  const task = openTask();
  const number = task ? await numberOf(task) : '';
  const title = document.querySelector('.task-card h2.task');
  if (title && openTask() === task && title.dataset.number !== number) title.dataset.number = number;
}

new MutationObserver(() => { showDays(); showNumber(); })
  .observe(document.body, { childList: true, subtree: true, attributeFilter: ['uib-tooltip'] });
showDays();
showNumber();
