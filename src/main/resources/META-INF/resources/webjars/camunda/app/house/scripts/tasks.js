// The most urgent first: Tasklist would sort by creation. Whoever chooses another order keeps it in the address.
const byDueDate = 'sorting=' + encodeURIComponent('[{"sortBy":"dueDate","sortOrder":"asc"}]');

function sortByDueDate() {
  const [path, query = ''] = location.hash.replace(/^#/, '').split('?');
  if (path.length > 1 || query.includes('sorting=')) return;
  history.replaceState(history.state, '', `#/?${query ? query + '&' : ''}${byDueDate}`);
}

addEventListener('popstate', sortByDueDate, true);
sortByDueDate();
