// What came out, in figures.
function head() {
  var parts = ['run ' + run.run, 'at ' + run.tenant, run.began.replace('T', ' ').replace(/\.\d+/, '')];
  if (run.tookMs !== undefined) { parts.push('took ' + time(run.tookMs)); }
  parts.push('seed ' + run.seed);
  if (run.ending !== 'complete') { parts.push(run.ending); }
  document.getElementById('head').append(el('h1', { text: run.name }), el('p', { 'class': 'soft', text: parts.join(' · ') }));
}

function whole() {
  var at = 0, total = run.cases.length || 1;
  var picture = svg('svg', { 'class': 'whole', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { 'class': 'f-line', width: 100, height: 10 }));
  Object.keys(run.verdicts).forEach(function (word) {
    var width = 100 * run.verdicts[word] / total;
    if (width) { picture.append(svg('rect', { 'class': 'f-' + kind(word), x: at, width: width, height: 10 })); }
    at += width;
  });
  return picture;
}

function verdicts() {
  var total = run.cases.length || 1;
  var card = el('div', { 'class': 'card' }, el('h2', { text: many(run.cases.length, 'conversation') }), whole());
  Object.keys(run.verdicts).forEach(function (word) {
    var count = run.verdicts[word];
    if (!count && word !== 'passed' && word !== 'failed') { return; }
    card.append(el('div', { 'class': 'bar' }, verdict(word), bar(count / total, kind(word)), el('span', { text: count.toLocaleString('en') })));
  });
  return card;
}

function outcomes() {
  var total = run.cases.length || 1;
  var card = el('div', { 'class': 'card' }, el('h2', { text: 'How they ended' }));
  Object.keys(run.outcomes).sort(function (a, b) { return run.outcomes[b] - run.outcomes[a]; }).forEach(function (word) {
    card.append(el('div', { 'class': 'bar' }, el('span', { text: word }), bar(run.outcomes[word] / total, 'accent'),
      el('span', { text: run.outcomes[word].toLocaleString('en') })));
  });
  return card;
}

function times() {
  var card = el('div', { 'class': 'card' }, el('h2', { text: 'Bot time' }));
  var all = run.botMs, longest = all[all.length - 1];
  if (!all.length) { card.append(el('p', { 'class': 'soft', text: 'The vendor told no times.' })); return card; }
  var most = quantile(all, 0.99) || 1, bins = 24, counts = new Array(bins).fill(0);
  all.forEach(function (ms) { counts[Math.min(bins - 1, Math.floor(ms / most * bins))]++; });
  var top = Math.max.apply(null, counts);
  var words = 'p50 ' + time(quantile(all, 0.5)) + ', p95 ' + time(quantile(all, 0.95)) + ', longest ' + time(longest);
  var chart = svg('svg', { 'class': 'hist', viewBox: '0 0 240 60', preserveAspectRatio: 'none', role: 'img',
    'aria-label': 'Distribution of the bot time over ' + many(all.length, 'turn') + ': ' + words });
  counts.forEach(function (count, i) {
    chart.append(svg('rect', { 'class': 'f-accent', x: i * 10 + 1, y: 60 - 58 * count / top, width: 8, height: 58 * count / top }));
  });
  card.append(chart, el('p', { 'class': 'axis soft', 'aria-hidden': 'true' }, el('span', { text: '0' }),
    el('span', { text: time(Math.round(most / 2)) }), el('span', { text: time(most) + (longest > most ? ' and more' : '') })), el('p', { text: words }));
  if (run.seenMs.length) {
    card.append(el('p', { 'class': 'soft', text: 'Our delay in seeing an answer, not part of it: p50 ' + time(quantile(run.seenMs, 0.5)) + ', p95 ' + time(quantile(run.seenMs, 0.95)) }));
  }
  card.append(el('p', { 'class': 'soft', text: many(run.turns, 'turn') + (run.callsPerTurn ? ', ' + run.callsPerTurn + ' requests each' : '') }));
  return card;
}

function interval(one) {
  return svg('svg', { 'class': 'interval', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { 'class': 'f-line', y: 4, width: 100, height: 2 }),
    svg('rect', { 'class': 'f-soft', x: 100 * one.low, width: Math.max(1, 100 * (one.high - one.low)), height: 10 }),
    svg('rect', { 'class': 'f-ink', x: Math.min(98, 100 * one.passed / one.total), width: 2, height: 10 }));
}

function scenarios() {
  var repeated = run.scenarios.some(function (one) { return one.total > 1; });
  var card = el('div', { 'class': 'card', tabindex: '0', role: 'group', 'aria-label': 'Scenarios' }, el('h2', { text: 'Scenarios' }));
  var body = el('tbody');
  run.scenarios.forEach(function (one) {
    var row = el('tr', {}, el('th', { scope: 'row', text: one.name }), el('td', { 'class': 'num', text: one.passed + ' of ' + one.total }));
    if (repeated) {
      var hat = one.hat.map(function (each) { return 'pass^' + each[0] + ' ' + percent(each[1]); }).join(', ');
      row.append(el('td', { 'class': 'num' }, one.total > 1 ? interval(one) : null, document.createTextNode(one.total > 1 ? percent(one.low) + ' to ' + percent(one.high) : '')),
        el('td', {}, document.createTextNode(hat), one.more ? el('span', { 'class': 'open', text: many(one.more, 'more run') + ' would decide' }) : null));
    }
    body.append(row);
  });
  var names = ['Scenario', 'Passed'].concat(repeated ? ['95 % interval', 'Several in a row'] : []);
  var heads = el('tr');
  names.forEach(function (name, i) { heads.append(el('th', { scope: 'col', 'class': i === 1 || i === 2 ? 'num' : '', text: name })); });
  card.append(el('table', {}, el('thead', {}, heads), body));
  if (repeated) {
    card.append(el('p', { 'class': 'soft', text: 'pass^k is how likely k in a row pass, estimated from what passed.'
      + (run.required ? ' Required: ' + percent(run.required) + ', by the lower end of the interval.' : '') }));
  }
  return card;
}
