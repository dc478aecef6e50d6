'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const units = data.units;
  const column = name => data.columns.indexOf(name);
  const $ = id => document.getElementById(id);
  const store = 'trapline review ' + data.sample;
  const words = [
    ['b', 'blank', 'Nothing is there'],
    ['a', 'animal', 'An animal, no name'],
    ['h', 'human', 'A human'],
    ['v', 'vehicle', 'A vehicle'],
    ['u', 'unknown', "Can't tell"],
  ];
  let answers = {};
  let done = [];
  let at = 0;
  let frame = 0;
  let boxes = true;
  let shown = [];
  let usual = [];

  const cell = (unit, name) => units[unit].cells[column(name)];
  const machine = unit => Csv.plain(cell(unit, 'machine_name'));
  const element = (tag, text, kind) => {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };
  const withKey = (button, key) => { button.append(' ', element('kbd', key)); return button; };
  let quiet;
  const tell = text => {
    $('status').textContent = text;
    clearTimeout(quiet);
    quiet = setTimeout(() => { $('status').textContent = ''; }, 3500);
  };

  function keep() {
    try {
      localStorage.setItem(store, JSON.stringify({ answers, by: $('by').value }));
    } catch (e) {
      tell('This browser keeps nothing for this page: save the CSV before you close it.');
    }
  }

  function recall() {
    try {
      const kept = JSON.parse(localStorage.getItem(store) || '{}');
      answers = kept.answers || {};
      $('by').value = kept.by || '';
      const n = Object.keys(answers).length;
      if (n) tell(n + (n === 1 ? ' answer' : ' answers') + ' of an earlier visit found.');
    } catch (e) {
      answers = {};
    }
  }

  // What is shown: a subject, or what is not answered yet.
  function chosen(unit) {
    const filter = $('filter').value;
    if (filter === 'open') return !answers[unit];
    if (filter === 'answered') return Boolean(answers[unit]);
    if (filter === 'differs') return answers[unit] && answers[unit].name !== machine(unit);
    if (filter.startsWith('is ')) return machine(unit) === filter.slice(3);
    return true;
  }

  function select() {
    shown = units.map((unit, i) => i).filter(chosen);
    if (!shown.includes(at) && shown.length) at = shown[0];
    frame = first();
    draw();
  }

  // The file that stands for the unit, unless only others can be shown.
  function first() {
    const files = units[at].files;
    const stands = files.findIndex(file => file.shown === 'FIRST');
    const visible = files.findIndex(file => file.picture && file.shown !== 'BESIDE');
    return stands >= 0 && (files[stands].picture || visible < 0) ? stands : Math.max(0, visible);
  }

  function go(step) {
    const pool = shown.length ? shown : units.map((unit, i) => i);
    const beyond = step > 0 ? pool.find(i => i > at) : pool.slice().reverse().find(i => i < at);
    if (beyond === undefined) {
      tell(step > 0 ? 'This is the last one.' : 'This is the first one.');
      return;
    }
    at = beyond;
    frame = first();
    draw();
  }

  function onwards() {
    const order = units.map((unit, i) => (at + 1 + i) % units.length);
    const filter = $('filter').value;
    const wanted = i => (filter.startsWith('is ') ? chosen(i) : true);
    const open = order.find(i => !answers[i] && wanted(i));
    if (open === undefined) {
      draw();
      tell(Object.keys(answers).length === units.length
        ? 'All are answered. Save the CSV.' : 'All that are shown are answered.');
      return;
    }
    at = open;
    frame = first();
    if (filter === 'open') shown = units.map((unit, i) => i).filter(chosen);
    draw();
  }

  function put(unit, answer) {
    done.push({ unit, before: answers[unit] });
    if (answer) answers[unit] = answer; else delete answers[unit];
    keep();
  }

  function answer(name) {
    const count = Number($('number').value);
    put(at, {
      name,
      count: Number.isInteger(count) && count > 0 ? count : null,
      comment: $('comment').value.trim(),
    });
    onwards();
  }

  // A count or a comment given after the answer belongs to it too.
  function amend() {
    const so = answers[at];
    if (!so) return;
    const count = Number($('number').value);
    put(at, Object.assign({}, so, { count: Number.isInteger(count) && count > 0 ? count : null, comment: $('comment').value.trim() }));
    draw();
  }

  function undo() {
    const last = done.pop();
    if (!last) { tell('Nothing to undo.'); return; }
    if (last.before) answers[last.unit] = last.before; else delete answers[last.unit];
    keep();
    at = last.unit;
    frame = first();
    draw();
    tell('Taken back.');
  }

  function stage() {
    const place = $('stage');
    place.replaceChildren();
    const file = units[at].files[frame];
    if (!file) return;
    if (!file.picture) {
      const none = element('div', 'Not shown: ' + file.why + '.', 'none');
      none.append(element('code', file.deployment + '/' + file.path));
      place.append(none);
    } else {
      const pic = element('div', undefined, 'pic');
      const image = element('img');
      image.alt = 'Small picture of ' + file.path;
      image.src = 'data:image/jpeg;base64,' + file.picture;
      image.onload = () => fit(place, image);
      pic.append(image);
      for (const each of boxes ? file.boxes : []) {
        const box = element('div', undefined, 'box');
        Object.assign(box.style, { left: each.left + '%', top: each.top + '%', width: each.width + '%', height: each.height + '%' });
        box.append(element('span', each.name + (each.score === null ? '' : ' ' + each.score.toFixed(2))));
        pic.append(box);
      }
      place.append(pic);
    }
    $('caption').textContent = [file.time, file.deployment + '/' + file.path, 'models: ' + file.label].filter(Boolean).join(' · ');
    $('boxes').disabled = !file.boxes.length;
  }

  // Small pictures are drawn larger than they are, as far as the room allows.
  function fit(place, image) {
    const scale = Math.min(place.clientWidth / image.naturalWidth, place.clientHeight / image.naturalHeight);
    image.style.width = Math.floor(image.naturalWidth * scale) + 'px';
    image.style.height = Math.floor(image.naturalHeight * scale) + 'px';
  }

  function strip() {
    const place = $('strip');
    place.replaceChildren();
    const unit = units[at];
    place.hidden = unit.files.length < 2 && !unit.more;
    unit.files.forEach((file, i) => {
      const button = element('button', undefined, file.shown === 'BESIDE' ? 'beside' : '');
      button.type = 'button';
      button.setAttribute('aria-label', 'File ' + (i + 1) + ' of ' + unit.files.length + ', ' + file.time);
      if (i === frame) button.setAttribute('aria-current', 'true');
      if (file.picture) {
        const image = element('img');
        image.alt = '';
        image.src = 'data:image/jpeg;base64,' + file.picture;
        button.append(image);
      } else button.textContent = file.label;
      button.onclick = () => { frame = i; stage(); strip(); };
      place.append(button);
    });
    if (unit.more) place.append(element('span', 'and ' + unit.more + ' more', 'more'));
    const current = place.children[frame];
    if (current) current.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function buttons() {
    $('answers').replaceChildren();
    $('usual').replaceChildren();
    const given = answers[at] ? answers[at].name : null;
    const add = (place, name, text, key, kind) => {
      const button = withKey(element('button', text, kind), key);
      button.type = 'button';
      button.setAttribute('aria-pressed', String(given === name));
      button.onclick = () => answer(name);
      $(place).append(button);
    };
    const says = machine(at);
    if (says === 'blank') add('answers', 'blank', 'Right: nothing is there', 'y', 'yes main');
    else if (says !== 'unknown') add('answers', says, 'Right: ' + says, 'y', 'yes main');
    const others = words.filter(([key, name]) => name !== says || says === 'unknown');
    others.forEach(([key, name, text]) => add('answers', name, text, key));
    if (others.length % 2) $('answers').lastChild.classList.add('wide');
    usual.forEach((name, i) => add('usual', name, name, String(i + 1)));
  }

  function draw() {
    const unit = units[at];
    const said = Object.keys(answers).length;
    $('progress').setAttribute('value', said);
    $('done').textContent = said + ' of ' + units.length + ' answered';
    $('where').textContent = 'Number ' + (at + 1) + ' of ' + units.length
      + (shown.length && shown.length < units.length ? ' (' + shown.length + ' shown)' : '');
    const score = Number(cell(at, 'machine_score'));
    const says = machine(at);
    $('question').textContent = unit.part === 'BLANK' || says === 'blank' ? 'Is nothing there?'
      : says === 'unknown' ? 'What is it?' : 'Is it ' + says + '?';
    $('stratum').textContent = (says === 'blank' ? 'The models found nothing' : says === 'unknown'
      ? 'The models gave no name' : 'The models say so, score ' + score.toFixed(2)) + '. Stratum: '
      + Csv.plain(cell(at, 'review_stratum'));
    const so = answers[at];
    $('given').textContent = so ? 'You said: ' + so.name + (so.count ? ', ' + so.count : '') : '';
    $('number').value = so && so.count ? so.count : '';
    $('comment').value = so ? so.comment : '';
    $('name').value = '';
    $('undo').disabled = !done.length;
    stage();
    strip();
    buttons();
  }

  function rows() {
    return units.map((unit, i) => {
      const row = unit.cells.slice();
      const so = answers[i];
      row[column('human_name')] = so ? Csv.guard(so.name) : '';
      row[column('human_count')] = so && so.count ? String(so.count) : '';
      row[column('reviewed_by')] = so ? Csv.guard($('by').value.trim()) : '';
      row[column('comment')] = so ? Csv.guard(so.comment) : '';
      return row;
    });
  }

  function save() {
    const link = element('a');
    link.href = URL.createObjectURL(new Blob([Csv.write([data.columns].concat(rows()))], { type: 'text/csv' }));
    link.download = data.csv;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    tell('Saved as ' + data.csv + ', ' + Object.keys(answers).length + ' of ' + units.length + ' answered.');
  }

  function load(text) {
    const all = Csv.read(text);
    const head = all[0] || [];
    const lines = all.slice(1);
    const place = name => head.findIndex(each => each.trim().toLowerCase() === name);
    const needed = ['unit_id', 'media_id', 'machine_name', 'human_name'];
    const lost = needed.filter(name => place(name) < 0);
    if (lost.length) { tell('That file has no column ' + lost.join(', ') + '.'); return; }
    const key = (id, media, name) => [id, media, name].join('\n');
    const known = new Map(units.map((unit, i) =>
      [key(Csv.plain(cell(i, 'unit_id')), cell(i, 'media_id'), machine(i)), i]));
    let taken = 0;
    let strange = 0;
    for (const line of lines) {
      const field = name => Csv.plain((line[place(name)] || '').trim());
      if (!field('human_name')) continue;
      const i = known.get(key(field('unit_id'), field('media_id'), field('machine_name')));
      if (i === undefined) { strange++; continue; }
      answers[i] = { name: field('human_name'), count: Number(field('human_count')) || null, comment: field('comment') };
      if (field('reviewed_by') && !$('by').value) $('by').value = field('reviewed_by');
      taken++;
    }
    done = [];
    keep();
    select();
    tell(taken + (taken === 1 ? ' answer' : ' answers') + ' read' + (strange ? ', ' + strange + ' are of another sample' : '') + '.');
  }

  function option(value, text) {
    const made = element('option', text);
    made.value = value;
    $('filter').append(made);
  }

  function begin() {
    const counts = new Map();
    units.forEach((unit, i) => counts.set(machine(i), (counts.get(machine(i)) || 0) + 1));
    const names = Array.from(counts.keys()).sort((one, other) => counts.get(other) - counts.get(one) || (one < other ? -1 : 1));
    usual = names.filter(name => name !== 'blank' && name !== 'unknown').slice(0, 9);
    option('all', 'all ' + units.length);
    option('open', 'not answered yet');
    option('answered', 'answered');
    option('differs', 'where you differ from the models');
    names.forEach(name => option('is ' + name, name + ' (' + counts.get(name) + ')'));
    data.names.forEach(name => { const made = element('option'); made.value = name; $('names').append(made); });
    recall();
    const open = units.findIndex((unit, i) => !answers[i]);
    at = Math.max(0, open);
    select();
  }

  const press = {
    y: () => { if (machine(at) !== 'unknown') answer(machine(at)); else tell('The models gave no name: choose one.'); },
    z: undo,
    s: save,
    l: () => $('file').click(),
    x: () => $('boxes').click(),
    c: () => $('number').focus(),
    '/': () => $('name').focus(),
    '?': () => $('keys').showModal(),
    ArrowLeft: () => go(-1),
    ArrowRight: () => go(1),
    ArrowUp: () => look(-1),
    ArrowDown: () => look(1),
  };
  words.forEach(([key, name]) => { press[key] = () => answer(name); });

  function look(step) {
    const n = units[at].files.length;
    frame = (frame + step + n) % n;
    stage();
    strip();
  }

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || $('keys').open) return;
    const field = event.target.closest('input, select, textarea');
    if (field) {
      if (event.key === 'Escape') field.blur();
      return;
    }
    const onButton = event.target.closest('button');
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const act = key === 'Enter' && !onButton ? press.y
      : /^[1-9]$/.test(key) && usual[key - 1] ? () => answer(usual[key - 1]) : press[key];
    if (act) { event.preventDefault(); act(); }
  });
  $('undo').onclick = undo;
  $('save').onclick = save;
  $('load').onclick = press.l;
  $('help').onclick = press['?'];
  $('back').onclick = press.ArrowLeft;
  $('next').onclick = press.ArrowRight;
  $('filter').onchange = () => { select(); $('filter').blur(); };
  $('by').onchange = keep;
  $('number').onchange = amend;
  $('comment').onchange = amend;
  $('number').onkeydown = event => { if (event.key === 'Enter') $('number').blur(); };
  $('boxes').onclick = () => { boxes = !boxes; $('boxes').setAttribute('aria-pressed', String(boxes)); stage(); };
  $('other').onsubmit = event => {
    event.preventDefault();
    const typed = $('name').value.trim();
    if (!typed) return;
    const same = each => each.toLowerCase() === typed.toLowerCase();
    const known = data.names.find(same) || words.map(word => word[1]).find(same);
    $('name').blur();
    answer(known || typed);
    if (!known) tell('No model knows "' + typed + '": list it in taxa.csv too, or analyze will ask.');
  };
  $('file').onchange = () => {
    const file = $('file').files[0];
    if (file) {
      file.text().then(text => {
        load(text);
        $('file').value = '';
      });
    }
  };
  window.addEventListener('resize', () => { const image = $('stage').querySelector('img'); if (image) fit($('stage'), image); });
  begin();
})();
