// One conversation: who said what, what it cost, where it failed.
function conversation(one) {
  var body = el('div', { 'class': 'body' });
  one.a.forEach(function (attempt, i) {
    if (one.a.length > 1) { body.append(el('h4', {}, document.createTextNode('Attempt ' + (i + 1) + ' '), verdict(attempt.v))); }
    body.append(meta(one, attempt), chat(attempt));
  });
  body.append(one.again
    ? el('div', { 'class': 'cmd' }, el('span', { 'class': 'soft', text: 'Run it again:' }), el('code', { text: one.again }), copyable(one.again, 'the command'))
    : el('p', { 'class': 'cmd soft', text: 'It cannot be run again: ' + one.notAgain + '.' }));
  return body;
}

function meta(one, attempt) {
  var held = attempt.held ? many(attempt.held, 'check') + ' held' : '';
  var facts = [one.src, 'with ' + attempt.bot, 'at ' + attempt.at.slice(11, 19), 'seed ' + attempt.seed,
    'ended ' + attempt.end + (attempt.why.length ? ': ' + attempt.why[0] : ''), held, one.tags.length ? 'tags ' + one.tags.join(', ') : ''];
  var line = el('div', { 'class': 'meta' }, el('span', {}, document.createTextNode('conversation '), el('code', { text: attempt.id }),
    document.createTextNode(' '), copyable(attempt.id, 'the conversation id')));
  facts.forEach(function (fact) { if (fact) { line.append(el('span', { text: fact })); } });
  if (attempt.f.length || attempt['why not']) {
    var there = el('button', { type: 'button', text: 'Go to what went wrong' });
    there.addEventListener('click', function () {
      var place = line.nextElementSibling.querySelector('.fail');
      place.focus({ preventScroll: true });
      place.scrollIntoView({ block: 'center' });
    });
    line.append(there);
  }
  return line;
}

function chat(attempt) {
  var box = el('ol', { 'class': 'chat' });
  failures(attempt, 0, box);
  attempt.t.forEach(function (turn) {
    var small = attempt.who + ' · line ' + turn.n + (turn.o === 'not-said' ? ' · not said' : ' · after ' + time(turn.ms) + (turn.o === 'replied' ? '' : ' · ' + turn.o));
    box.append(el('li', { 'class': 'b q' + (turn.o === 'not-said' ? ' unsaid' : '') }, el('small', { text: small }), document.createTextNode(turn.q)));
    (turn.m || []).forEach(function (message) { said(attempt, message, box); });
    notes(turn, box);
    (turn.ob || []).forEach(function (seen) { box.append(el('li', { 'class': 'note', text: seen })); });
    failures(attempt, turn.n, box);
    if (turn.mv) { box.append(el('li', { 'class': 'note mv', text: 'state ' + turn.mv[0] + ' → ' + turn.mv[1] })); }
  });
  if (attempt['why not']) { box.append(el('li', { 'class': 'fail', tabindex: '-1' }, el('b', { text: attempt['why not'] }))); }
  return box;
}

function said(attempt, message, box) {
  if (message.x || !message.at) {
    box.append(el('li', { 'class': message.w ? 'b w' : 'b r' }, el('small', { text: message.w || attempt.bot }), document.createTextNode(message.x)));
  }
  (message.at || []).forEach(function (extra) {
    var words = extra.media ? extra.url + (extra.text ? '\n' + extra.text : '') : extra.card + (extra.text ? '\n' + extra.text : '');
    box.append(el('li', { 'class': 'b r' }, el('small', { text: extra.media ? extra.media + ', not loaded' : 'card' }), document.createTextNode(words)));
    keys(extra.k, box);
  });
  keys(message.k, box);
}

function keys(texts, box) {
  if (texts && texts.length) {
    var row = el('li', { 'class': 'keys' }, el('span', { 'class': 'unseen', text: 'Buttons:' }));
    texts.forEach(function (text) { row.append(el('span', { 'class': 'key', text: text })); });
    box.append(row);
  }
}

// However often Parley looked for the answer, it is one line.
function notes(turn, box) {
  var parts = [];
  if (turn.b !== undefined) { parts.push('bot ' + time(turn.b)); }
  if (turn.d !== undefined) { parts.push('seen ' + time(turn.d) + ' later'); }
  if (turn.l) { parts.push(many(turn.l, 'look')); }
  if (turn.c !== undefined) { parts.push('context ' + turn.c.toLocaleString('en') + ' bytes'); }
  if (turn.o === 'not-said' || !parts.length) { return; }
  var note = el('li', { 'class': 'note', text: parts.join(' · ') + ' ' });
  if (turn.c !== undefined) {
    var share = Math.min(1, turn.c / run.contextLimit);
    var gauge = bar(share, share > 0.8 ? 'bad' : 'accent');
    gauge.setAttribute('class', 'gauge');
    gauge.removeAttribute('aria-hidden');
    gauge.setAttribute('role', 'img');
    gauge.setAttribute('aria-label', Math.round(share * 100) + ' percent of the context');
    note.append(gauge);
  }
  box.append(note);
}

function failures(attempt, number, box) {
  attempt.f.filter(function (check) { return check.t === number; }).forEach(function (check) {
    box.append(el('li', { 'class': 'fail', tabindex: '-1' }, el('b', { text: '✗ ' + check.r }), el('span', { 'class': 'soft', text: ' ' + check.p }),
      el('dl', {}, el('dt', { text: 'expected' }), el('dd', { text: check.e }), el('dt', { text: 'seen' }), el('dd', { text: check.s }))));
  });
}
