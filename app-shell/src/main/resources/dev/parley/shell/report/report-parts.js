// What the page is made of. Words get in as text, never as markup.
var run = JSON.parse(document.getElementById('data').textContent);
var KIND = { passed: 'good', flaky: 'warn', failed: 'bad', timeout: 'bad' };
var SIGN = { passed: '✓', flaky: '≈', failed: '✗', timeout: '⏱' };
var SVG = 'http://www.w3.org/2000/svg';

function filled(node, attributes, children) {
  Object.keys(attributes || {}).forEach(function (name) {
    if (name === 'text') { node.textContent = attributes[name]; } else { node.setAttribute(name, attributes[name]); }
  });
  children.forEach(function (child) { if (child) { node.append(child); } });
  return node;
}
function el(tag, attributes) {
  return filled(document.createElement(tag), attributes, Array.prototype.slice.call(arguments, 2));
}
function svg(tag, attributes) {
  return filled(document.createElementNS(SVG, tag), attributes, Array.prototype.slice.call(arguments, 2));
}
function kind(verdict) { return KIND[verdict] || 'warn'; }
function verdict(word) {
  return el('span', { 'class': 'v ' + kind(word) }, el('span', { 'aria-hidden': 'true', text: SIGN[word] || '!' }), el('span', { text: word }));
}
function time(ms) { return ms < 1000 ? ms + ' ms' : ms < 120000 ? (ms / 1000).toFixed(1) + ' s' : Math.round(ms / 60000) + ' min'; }
function quantile(sorted, share) { return sorted.length ? sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] : null; }
function percent(share) { return share > 0 && share < 0.005 ? '< 1 %' : share < 1 && share >= 0.995 ? '> 99 %' : Math.round(share * 100) + ' %'; }
function many(count, word) { return count.toLocaleString('en') + ' ' + word + (count === 1 ? '' : 's'); }
function bar(share, colour) {
  return svg('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { 'class': 'f-line', width: 100, height: 10 }), svg('rect', { 'class': 'f-' + colour, width: 100 * share, height: 10 }));
}

// The text is what stands before the button; where it cannot be copied it is selected.
function copyable(text, label) {
  var button = el('button', { type: 'button', text: 'Copy', 'aria-label': 'Copy ' + label });
  function say(word) {
    button.textContent = word;
    document.getElementById('said').textContent = label + ': ' + word.toLowerCase();
    setTimeout(function () { button.textContent = 'Copy'; }, 2000);
  }
  function select() {
    var range = document.createRange();
    range.selectNodeContents(button.previousElementSibling);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    say('Selected');
  }
  button.addEventListener('click', function () {
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(text).then(function () { say('Copied'); }, select);
    } else {
      select();
    }
  });
  return button;
}
