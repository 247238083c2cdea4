(function () {
  'use strict';
  var run = JSON.parse(document.getElementById('data').textContent);
  var PAGE = 100;
  var shown = PAGE, wanted = null, words = '';
  var KIND = { passed: 'good', flaky: 'warn', failed: 'bad', timeout: 'bad' };
  var SIGN = { passed: '✓', flaky: '≈', failed: '✗', timeout: '⏱' };
  var SVG = 'http://www.w3.org/2000/svg';

  function el(tag, attributes) {
    var node = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      if (name === 'text') { node.textContent = attributes[name]; } else { node.setAttribute(name, attributes[name]); }
    });
    for (var i = 2; i < arguments.length; i++) { if (arguments[i]) { node.append(arguments[i]); } }
    return node;
  }
  function svg(tag, attributes) {
    var node = document.createElementNS(SVG, tag);
    Object.keys(attributes).forEach(function (name) { node.setAttribute(name, attributes[name]); });
    for (var i = 2; i < arguments.length; i++) { if (arguments[i]) { node.append(arguments[i]); } }
    return node;
  }
  function kind(verdict) { return KIND[verdict] || 'warn'; }
  function verdict(word) {
    return el('span', { 'class': 'v ' + kind(word) }, el('span', { 'aria-hidden': 'true', text: SIGN[word] || '!' }), el('span', { text: word }));
  }
  function time(ms) { return ms < 1000 ? ms + ' ms' : ms < 120000 ? (ms / 1000).toFixed(1) + ' s' : Math.round(ms / 60000) + ' min'; }
  function quantile(sorted, share) { return sorted.length ? sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] : null; }
  function percent(share) { return Math.round(share * 100) + ' %'; }
  function copyable(text, label) {
    var button = el('button', { type: 'button', text: 'Copy', 'aria-label': 'Copy ' + label });
    button.addEventListener('click', function () {
      var done = function () { button.textContent = 'Copied'; };
      if (navigator.clipboard && navigator.clipboard.writeText) {
        navigator.clipboard.writeText(text).then(done, function () { select(); });
      } else { select(); }
      function select() {
        var range = document.createRange();
        range.selectNodeContents(button.previousElementSibling);
        var selection = window.getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
        button.textContent = 'Selected';
      }
    });
    return button;
  }

  function head() {
    var parts = ['run ' + run.run, 'at ' + run.tenant, run.began.replace('T', ' ').replace(/\.\d+/, '')];
    if (run.tookMs !== undefined) { parts.push('took ' + time(run.tookMs)); }
    parts.push('seed ' + run.seed);
    if (run.ending !== 'complete') { parts.push(run.ending); }
    document.getElementById('head').append(el('h1', { text: run.name }), el('p', { 'class': 'soft', text: parts.join(' · ') }));
  }

  function bars() {
    var total = run.cases.length || 1;
    var card = el('div', { 'class': 'card' }, el('h2', { text: run.cases.length + (run.cases.length === 1 ? ' conversation' : ' conversations') }));
    Object.keys(run.verdicts).forEach(function (word) {
      var count = run.verdicts[word];
      if (!count && word !== 'passed' && word !== 'failed') { return; }
      card.append(el('div', { 'class': 'bar' }, verdict(word),
        svg('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
          svg('rect', { 'class': 'f-line', width: 100, height: 10 }),
          svg('rect', { 'class': 'f-' + kind(word), width: 100 * count / total, height: 10 })),
        el('span', { text: String(count) })));
    });
    var ends = Object.keys(run.outcomes).map(function (word) { return word + ' ' + run.outcomes[word]; });
    card.append(el('p', { 'class': 'soft', text: 'ended ' + ends.join(', ') }));
    return card;
  }

  function times() {
    var card = el('div', { 'class': 'card' }, el('h2', { text: 'Bot time' }));
    var all = run.botMs;
    if (!all.length) { card.append(el('p', { 'class': 'soft', text: 'The vendor told no times.' })); return card; }
    var most = quantile(all, 0.99) || 1, bins = 24, counts = new Array(bins).fill(0);
    all.forEach(function (ms) { counts[Math.min(bins - 1, Math.floor(ms / most * bins))]++; });
    var top = Math.max.apply(null, counts);
    var words = 'p50 ' + time(quantile(all, 0.5)) + ', p95 ' + time(quantile(all, 0.95)) + ', longest ' + time(all[all.length - 1]);
    var chart = svg('svg', { 'class': 'hist', viewBox: '0 0 240 60', preserveAspectRatio: 'none', role: 'img', 'aria-label': 'Distribution of the bot time over ' + all.length + ' turns: ' + words });
    counts.forEach(function (count, i) {
      chart.append(svg('rect', { 'class': 'f-accent', x: i * 10 + 1, y: 60 - 58 * count / top, width: 8, height: 58 * count / top }));
    });
    card.append(chart, el('p', { text: words }));
    if (run.seenMs.length) {
      card.append(el('p', { 'class': 'soft', text: 'Our delay in seeing an answer, not part of it: p50 ' + time(quantile(run.seenMs, 0.5)) + ', p95 ' + time(quantile(run.seenMs, 0.95)) }));
    }
    var cost = run.turns + ' turns' + (run.callsPerTurn ? ', ' + run.callsPerTurn + ' requests each' : '');
    card.append(el('p', { 'class': 'soft', text: cost }));
    return card;
  }

  function scenarios() {
    var card = el('div', { 'class': 'card' }, el('h2', { text: 'Scenarios' }));
    var body = el('tbody');
    run.scenarios.forEach(function (one) {
      body.append(el('tr', {}, el('td', { text: one.name }), el('td', { 'class': 'num', text: one.passed + ' of ' + one.total }),
        el('td', { 'class': 'num', text: one.total > 1 ? percent(one.low) + ' to ' + percent(one.high) : '' }),
        el('td', { 'class': 'num', text: one.total > 1 ? percent(one.row) : '' })));
    });
    card.append(el('table', {}, el('thead', {}, el('tr', {}, el('th', { text: 'Scenario', scope: 'col' }), el('th', { 'class': 'num', text: 'Passed', scope: 'col' }),
      el('th', { 'class': 'num', text: '95 % interval', scope: 'col' }), el('th', { 'class': 'num', text: 'All in a row', scope: 'col' }))), body));
    return card;
  }

  function filters() {
    var bar = document.getElementById('filters');
    var search = el('input', { type: 'search', id: 'search', placeholder: 'Search words, ids, tags ( / )', 'aria-label': 'Search the conversations' });
    search.addEventListener('input', function () { words = search.value.toLowerCase(); shown = PAGE; list(); });
    bar.append(search);
    Object.keys(run.verdicts).filter(function (word) { return run.verdicts[word]; }).forEach(function (word) {
      var chip = el('button', { type: 'button', 'aria-pressed': 'false', text: word + ' ' + run.verdicts[word] });
      chip.addEventListener('click', function () {
        wanted = wanted === word ? null : word;
        bar.querySelectorAll('button').forEach(function (other) { other.setAttribute('aria-pressed', String(other === chip && wanted === word)); });
        shown = PAGE;
        list();
      });
      bar.append(chip);
    });
    document.addEventListener('keydown', function (event) {
      if (event.key === '/' && document.activeElement !== search) { event.preventDefault(); search.focus(); }
      if (event.key === 'Escape' && document.activeElement === search) { search.value = ''; words = ''; list(); }
      if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && document.activeElement.closest && document.activeElement.closest('.item>h3')) {
        var all = Array.from(document.querySelectorAll('.item>h3>button'));
        var next = all[all.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)];
        if (next) { event.preventDefault(); next.focus(); }
      }
    });
  }

  function haystack(one) {
    if (!one.hay) {
      one.hay = JSON.stringify([one.s, one.v, one.tags, one.a]).toLowerCase();
    }
    return one.hay;
  }

  function list() {
    var box = document.getElementById('list');
    var found = run.cases.filter(function (one) { return (!wanted || one.v === wanted) && (!words || haystack(one).indexOf(words) >= 0); });
    found.sort(function (a, b) { return (a.v === 'passed') - (b.v === 'passed'); });
    document.getElementById('count').textContent = found.length + ' of ' + run.cases.length + ' conversations';
    box.replaceChildren();
    found.slice(0, shown).forEach(function (one) { box.append(item(one)); });
    if (found.length > shown) {
      var more = el('button', { type: 'button', text: 'Show ' + Math.min(PAGE, found.length - shown) + ' more' });
      more.addEventListener('click', function () { shown += PAGE; list(); });
      box.append(more);
    }
  }

  function item(one) {
    var last = one.a[one.a.length - 1];
    var button = el('button', { type: 'button', 'aria-expanded': 'false' }, verdict(one.v),
      el('span', { text: one.s + (one.n > 1 ? ' #' + one.n : '') + (last.f.length ? ' — ' + last.f[0].e : '') }),
      el('span', { 'class': 'soft', text: time(last.ms) }));
    var node = el('article', { 'class': 'item' }, el('h3', {}, button));
    button.addEventListener('click', function () {
      var open = node.querySelector('.body');
      if (open) { open.remove(); } else { node.append(conversation(one)); }
      button.setAttribute('aria-expanded', String(!open));
    });
    return node;
  }

  function conversation(one) {
    var body = el('div', { 'class': 'body' });
    one.a.forEach(function (attempt, i) {
      if (one.a.length > 1) { body.append(el('h4', {}, document.createTextNode('Attempt ' + (i + 1) + ' '), verdict(attempt.v))); }
      var id = el('code', { text: attempt.id });
      body.append(el('div', { 'class': 'meta' },
        el('span', {}, document.createTextNode('conversation '), id, document.createTextNode(' '), copyable(attempt.id, 'the conversation id')),
        el('span', { text: 'with ' + attempt.bot }), el('span', { text: 'seed ' + attempt.seed }),
        el('span', { text: 'ended ' + attempt.end + (attempt.why.length ? ': ' + attempt.why[0] : '') }),
        one.tags.length ? el('span', { text: 'tags ' + one.tags.join(', ') }) : null));
      body.append(chat(attempt));
    });
    body.append(el('div', { 'class': 'cmd' }, el('span', { 'class': 'soft', text: 'Run it again:' }), el('code', { text: one.again }), copyable(one.again, 'the command')));
    return body;
  }

  function chat(attempt) {
    var box = el('ol', { 'class': 'chat' });
    failures(attempt, 0, box);
    attempt.t.forEach(function (turn) {
      box.append(el('li', { 'class': 'b q' + (turn.o === 'not-said' ? ' unsaid' : '') }, el('small', { text: attempt.who + ' · line ' + turn.n + (turn.o === 'replied' ? '' : ' · ' + turn.o) }), document.createTextNode(turn.q)));
      (turn.m || []).forEach(function (message) { said(attempt, message, box); });
      notes(turn, box);
      failures(attempt, turn.n, box);
      if (turn.mv) { box.append(el('li', { 'class': 'note mv', text: 'state ' + turn.mv })); }
    });
    return box;
  }

  function said(attempt, message, box) {
    if (message.x || !message.at) {
      box.append(el('li', { 'class': message.w ? 'b w' : 'b r' }, el('small', { text: message.w || attempt.bot }), document.createTextNode(message.x)));
    }
    (message.at || []).forEach(function (extra) {
      var words = extra.media ? extra.media + ': ' + extra.url : extra.card + (extra.text ? '\n' + extra.text : '');
      box.append(el('li', { 'class': 'b r' }, el('small', { text: extra.media ? 'media, not loaded' : 'card' }), document.createTextNode(words)));
      keys(extra.k, box);
    });
    keys(message.k, box);
  }
  function keys(texts, box) {
    if (texts && texts.length) {
      var row = el('li', { 'class': 'keys', 'aria-label': 'Buttons' });
      texts.forEach(function (text) { row.append(el('span', { text: text })); });
      box.append(row);
    }
  }
  function notes(turn, box) {
    var parts = [];
    if (turn.b !== undefined) { parts.push('bot ' + time(turn.b)); }
    if (turn.d !== undefined) { parts.push('seen ' + time(turn.d) + ' later'); }
    if (turn.l) { parts.push(turn.l + (turn.l === 1 ? ' look' : ' looks')); }
    var note = el('li', { 'class': 'note', text: parts.join(' · ') });
    if (turn.c !== undefined) {
      var share = Math.min(100, 100 * turn.c / turn.cm);
      note.append(document.createTextNode((parts.length ? ' · ' : '') + 'context ' + turn.c.toLocaleString('en') + ' bytes '),
        svg('svg', { 'class': 'gauge', viewBox: '0 0 100 10', preserveAspectRatio: 'none', role: 'img', 'aria-label': Math.round(share) + ' percent of the context' },
          svg('rect', { 'class': 'f-line', width: 100, height: 10 }), svg('rect', { 'class': share > 80 ? 'f-bad' : 'f-accent', width: share, height: 10 })));
    }
    if (note.textContent) { box.append(note); }
  }
  function failures(attempt, number, box) {
    attempt.f.filter(function (check) { return check.t === number; }).forEach(function (check) {
      box.append(el('li', { 'class': 'fail' }, el('b', { text: '✗ ' + check.r }), el('span', { 'class': 'soft', text: ' ' + check.p }),
        el('dl', {}, el('dt', { text: 'expected' }), el('dd', { text: check.e }), el('dt', { text: 'seen' }), el('dd', { text: check.s }))));
    });
  }

  head();
  var cards = el('div', { 'class': 'cards' }, bars(), times());
  document.getElementById('summary').append(cards, scenarios());
  filters();
  list();
})();
