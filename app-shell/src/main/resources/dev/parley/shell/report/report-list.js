// The list: what is searched for, what is filtered, what is open.
var PAGE = 100;
var shown = PAGE, wanted = null, scenario = '', words = '';

function filters() {
  var box = document.getElementById('filters');
  var search = el('input', { type: 'search', id: 'search', placeholder: 'Search words, ids, tags ( / )', 'aria-label': 'Search the conversations' });
  search.addEventListener('input', function () { words = search.value.toLowerCase(); again(); });
  box.append(search);
  if (run.scenarios.length > 1) {
    var select = el('select', { id: 'scenario', 'aria-label': 'Scenario' }, el('option', { value: '', text: 'every scenario' }));
    run.scenarios.forEach(function (one) { select.append(el('option', { value: one.name, text: one.name })); });
    select.addEventListener('change', function () { scenario = select.value; again(); });
    box.append(select);
  }
  Object.keys(run.verdicts).filter(function (word) { return run.verdicts[word]; }).forEach(function (word) {
    var chip = el('button', { type: 'button', 'aria-pressed': 'false', text: word + ' ' + run.verdicts[word] });
    chip.addEventListener('click', function () {
      wanted = wanted === word ? null : word;
      box.querySelectorAll('button').forEach(function (other) { other.setAttribute('aria-pressed', String(other === chip && wanted === word)); });
      again();
    });
    box.append(chip);
  });
  document.addEventListener('keydown', function (event) { key(event, search); });
}

function key(event, search) {
  var active = document.activeElement;
  if (event.key === '/' && !/^(INPUT|SELECT)$/.test(active.tagName)) { event.preventDefault(); search.focus(); }
  if (event.key === 'Escape' && active === search) { search.value = ''; words = ''; again(); }
  if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && active.closest && active.closest('.item>h3')) {
    var all = Array.from(document.querySelectorAll('.item>h3>button'));
    var next = all[all.indexOf(active) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) { event.preventDefault(); next.focus(); }
  }
}

function haystack(one) {
  if (!one.hay) {
    one.hay = JSON.stringify([one.s, one.src, one.v, one.tags, one.a]).toLowerCase();
  }
  return one.hay;
}

function again() { shown = PAGE; list(); }

function list() {
  var box = document.getElementById('list');
  var found = run.cases.filter(function (one) {
    return (!wanted || one.v === wanted) && (!scenario || one.s === scenario) && (!words || haystack(one).indexOf(words) >= 0);
  });
  found.sort(function (a, b) { return (a.v === 'passed') - (b.v === 'passed'); });
  document.getElementById('count').textContent = found.length + ' of ' + many(run.cases.length, 'conversation').replace(/,/g, '');
  box.replaceChildren();
  found.slice(0, shown).forEach(function (one) { box.append(item(one)); });
  if (found.length > shown) {
    var more = el('button', { type: 'button', text: 'Show ' + Math.min(PAGE, found.length - shown) + ' more' });
    more.addEventListener('click', function () {
      var first = shown;
      shown += PAGE;
      list();
      document.querySelectorAll('.item>h3>button')[first].focus();
    });
    box.append(more);
  }
}

function item(one) {
  var last = one.a[one.a.length - 1];
  var wrong = last.f.length ? last.f[0].e : last['why not'] || '';
  var button = el('button', { type: 'button', 'aria-expanded': 'false' }, verdict(one.v),
    el('span', {}, el('span', { 'class': 'name', text: one.s + (one.n > 1 ? ' #' + one.n : '') }), wrong ? el('span', { 'class': 'soft wrong', text: wrong }) : null),
    el('span', { 'class': 'soft', text: time(last.ms) }));
  var node = el('article', { 'class': 'item' }, el('h3', {}, button));
  button.addEventListener('click', function () {
    var open = node.querySelector('.body');
    if (open) { open.remove(); } else { node.append(conversation(one)); }
    button.setAttribute('aria-expanded', String(!open));
  });
  return node;
}
