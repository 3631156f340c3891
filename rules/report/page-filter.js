// Filters and sorts the list of rules and their cards. It is written into the page as it is, so it must do without
// the signs that HTML would turn into entities: no double quotes, no ampersand, no less-than.
(() => {
  const form = document.getElementById('filter');
  const body = document.querySelector('#contents-table tbody');
  const shown = document.getElementById('shown');
  const rows = [...body.rows];
  const cards = new Map([...document.querySelectorAll('article.card')].map((card) => [card.dataset.rule, card]));

  const isWanted = ({ dataset }, { words, pack, family, changed }) => {
    const differs = [
      [pack, dataset.pack],
      [family, dataset.family],
      [changed ? 'yes' : '', dataset.changed],
    ].some(([wanted, has]) => (wanted ? wanted !== has : false));
    return differs
      ? false
      : words
          .toLowerCase()
          .split(' ')
          .every((word) => dataset.words.includes(word));
  };

  const show = () => {
    const wanted = Object.fromEntries(new FormData(form));
    const { order } = wanted;
    const sorted = order ? [...rows].sort((a, b) => b.dataset[order] - a.dataset[order]) : rows;
    let count = 0;
    for (const row of sorted) {
      const card = cards.get(row.dataset.rule);
      const hidden = !isWanted(row, wanted);
      row.hidden = hidden;
      card.hidden = hidden;
      body.append(row);
      card.parentElement.append(card);
      if (!hidden) count += 1;
    }
    for (const pack of document.querySelectorAll('section.pack')) {
      pack.hidden = [...pack.querySelectorAll('article.card')].every((card) => card.hidden);
    }
    shown.textContent = `${count} of ${rows.length} rules`;
  };

  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  show();
})();
