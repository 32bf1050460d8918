// The engine's pages have a login of their own, which is closed: whoever is logged out goes to the house's login.
function toTheHousesLogin() {
  if (/^#!?\/login/.test(location.hash)) location.replace('/login');
}

// The pages change their address without the browser telling, so each change is looked at.
['pushState', 'replaceState'].forEach(name => {
  const change = history[name];
  history[name] = function (...state) {
    change.apply(this, state);
    toTheHousesLogin();
  };
});
addEventListener('hashchange', toTheHousesLogin);
toTheHousesLogin();
