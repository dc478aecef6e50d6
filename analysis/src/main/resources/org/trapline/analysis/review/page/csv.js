'use strict';
// CSV as the program writes and reads it.
const Csv = (() => {
  const formula = /^[=+\-@\t\r]/;
  const quote = text => /[",\n\r]/.test(text) || /^\s|\s$/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;

  // A text that a spreadsheet might take for a formula gets an apostrophe in front.
  const guard = text => (formula.test(text) ? "'" + text : text);
  const plain = text => (text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text);

  const write = rows => rows.map(row => row.map(quote).join(',') + '\n').join('');

  const read = text => {
    if (text.startsWith('\ufeff')) text = text.slice(1);
    const head = text.split(/\r?\n/, 1)[0];
    const separator = [';', '\t', ','].find(each => head.includes(each)) || ',';
    const rows = [];
    let row = [];
    let cell = '';
    let quoted = false;
    for (let i = 0; i < text.length; i++) {
      const c = text[i];
      if (quoted) {
        if (c === '"' && text[i + 1] === '"') { cell += '"'; i++; }
        else if (c === '"') quoted = false;
        else cell += c;
      } else if (c === '"') quoted = true;
      else if (c === separator) { row.push(cell); cell = ''; }
      else if (c === '\n' || c === '\r') {
        if (c === '\r' && text[i + 1] === '\n') i++;
        row.push(cell); rows.push(row); row = []; cell = '';
      } else cell += c;
    }
    if (cell || row.length) { row.push(cell); rows.push(row); }
    return rows.filter(each => each.some(field => field.trim()));
  };
  return { guard, plain, read, write };
})();
