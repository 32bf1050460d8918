// What the engine's pages say in English outside their locale files: the tab's title and the names of the apps.
const names = { tasklist: '待办任务', cockpit: '流程监控', admin: '系统管理', welcome: '首页' };
const app = document.querySelector('base').getAttribute('app-name');
const title = `${names[app]} - 明达 · 政府信息公开`;

function inChinese() {
  if (document.title !== title) document.title = title;
  Object.entries(names).forEach(([key, name]) => {
    const link = document.querySelector(`.app-switch li.${key} > a`);
    if (link && link.textContent !== name) link.textContent = name;
  });
}

// One's own password is changed on the house's page; the engine's own way is closed to officers.
function offerPassword() {
  const logout = document.querySelector('.account .dropdown-menu > .logout');
  if (!logout || logout.parentNode.querySelector('.password')) return;
  const item = document.createElement('li');
  item.className = 'password';
  item.append(Object.assign(document.createElement('a'), { href: '/desk/password', textContent: '修改密码' }));
  logout.before(item);
}

function amend() {
  inChinese();
  offerPassword();
}

document.documentElement.lang = 'zh-CN';
new MutationObserver(amend).observe(document.documentElement, { childList: true, subtree: true });
amend();
