// From top to bottom.
head();
document.getElementById('summary').append(el('div', { 'class': 'cards' }, verdicts(), outcomes(), times()), scenarios());
filters();
list();
