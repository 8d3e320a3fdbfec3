// Writes src/Dateline.Read/Stamps/Languages.txt out of Unicode CLDR's JSON. How to run it: README.md beside this file.
import { readFileSync, readdirSync, existsSync, writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const json = path => JSON.parse(readFileSync(path, 'utf8'));
const modules = join(here, 'node_modules');
// Pages are printed by software of many years: names of an older CLDR are read beside today's.
const dates = ['cldr-dates-full', 'cldr-dates-older'].map(name => join(modules, name, 'main')).filter(existsSync);
const units = join(modules, 'cldr-units-full', 'main');
const rbnf = join(modules, 'cldr-rbnf', 'rbnf');
const periods = json(join(modules, 'cldr-core/supplemental/dayPeriods.json')).supplemental.dayPeriodRuleSet;

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const timeUnits = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
/** language → kind and value → words */
const tables = new Map();

const clean = word => word.normalize('NFC').toLowerCase().replace(/[\u00ad\u200e\u200f\u061c]/g, '').replace(/[\u00a0\u202f\u2009\u200b]/g, ' ').trim().replace(/\s+/g, ' ');

function add(language, kind, value, word) {
  word = clean(word ?? '');
  if (kind === 'unit' && /^[\u00c0-\u024f]$/.test(word)) return;
  if ((kind === 'clock' || kind === 'part' || kind === 'link' && /[a-z]/.test(word)) && word.replace(/\./g, '').length < 2 && !/^[àéo]$/.test(word)) return;
  if (word === '' || word.length > 48 || /[|\t\n{}]/.test(word)) return;
  const table = tables.get(language) ?? tables.set(language, new Map()).get(language);
  const key = `${kind} ${value}`;
  (table.get(key) ?? table.set(key, new Set()).get(key)).add(word);
}

/** A word that may be as short as “e”. */
function listed(language, word) {
  const table = tables.get(language);
  (table.get('link -') ?? table.set('link -', new Set()).get('link -')).add(clean(word));
}

const forms = (node, widths) => ['format', 'stand-alone'].flatMap(use => widths.map(width => node?.[use]?.[width] ?? {}));

function names(language, calendar) {
  for (const set of forms(calendar.months, ['wide', 'abbreviated'])) {
    for (const [month, word] of Object.entries(set)) {
      if (!/^m?\d+$/i.test(word) && /^\d+$/.test(month)) add(language, 'month', month, word);
    }
  }
  for (const set of forms(calendar.days, ['wide'])) days.forEach((day, at) => add(language, 'weekday', at, set[day]));
  for (const set of forms(calendar.days, ['abbreviated', 'short'])) days.forEach((day, at) => add(language, 'shortened', at, set[day]));
  for (const set of forms(calendar.dayPeriods, ['wide', 'abbreviated', 'narrow'])) {
    for (const half of ['am', 'pm']) if ((set[half] ?? '').replace(/\W/g, '').length !== 1) add(language, 'half', half, set[half]);
    add(language, 'clock', '12', set.noon);
    add(language, 'clock', '0', set.midnight);
    for (const [period, word] of Object.entries(set)) {
      const rule = periods[language]?.[period];
      if (rule?._from === undefined) continue;
      const [from, before] = [parseInt(rule._from, 10), parseInt(rule._before, 10)];
      add(language, 'part', from < before && before <= 12 ? 'am' : from >= 12 && from < before ? 'pm' : from < before ? 'noon' : 'night', word);
    }
  }
}

/** The words between the fields of a pattern, such as “de”, “kl.”, “'г'.”. */
function links(language, pattern) {
  if (typeof pattern !== 'string' || /[GQqwWBCU]/.test(pattern.replace(/'[^']*'/g, ''))) return;
  for (const [literal] of pattern.replace(/''/g, '’').matchAll(/(?:'[^']*'|[^A-Za-z'])+/g)) {
    const text = literal.replace(/'/g, '').replace(/[\s\d,.:;/()\-–—،、\u200f]+/g, ' ').replace(/[{}]/g, '').trim();
    for (const word of text.split(' ')) if (/\p{L}/u.test(word)) add(language, 'link', '-', word);
  }
}

function patterns(language, locale, calendar) {
  const plain = Object.entries(calendar.dateTimeFormats?.availableFormats ?? {}).filter(([name]) => /^[yMdEHhms]+$/.test(name)).map(([, pattern]) => pattern);
  const text = formats => Object.values(formats ?? {}).map(format => format?._value ?? format).filter(format => typeof format === 'string');
  const at = ['standard', 'type-standard'].flatMap(kind => [calendar['dateTimeFormats-atTime'], calendar['dateTimeFormats-relative']].flatMap(formats => text(formats?.[kind])));
  for (const pattern of [...plain, ...text(calendar.dateFormats), ...text(calendar.timeFormats)]) links(language, pattern);
  for (const pattern of [...at, ...['full', 'long', 'medium', 'short'].map(size => calendar.dateTimeFormats?.[size])]) links(language, pattern);
  const short = text({ short: calendar.dateFormats?.short })[0]?.replace(/'[^']*'/g, '') ?? '';
  const order = [...new Set(short.replace(/[^yMLd]/g, '').replace(/L/g, 'M'))].join('').toLowerCase();
  if (order.length === 3) tables.get(language)?.set(`order ${order} ${locale.toLowerCase()}`, new Set());
}

function relative(language, fields) {
  for (const unit of [...timeUnits, ...days]) {
    for (const width of ['', '-short', '-narrow']) {
      const field = fields[unit + width] ?? {};
      const day = days.indexOf(unit);
      for (const [name, word] of Object.entries(field)) {
        const back = /^relative-type-(-?\d+)$/.exec(name)?.[1];
        if (back === undefined) continue;
        if (day >= 0) { if (back === '-1') add(language, 'lastday', day, word); } else if (back > 0) add(language, 'tocome', '-', word);
        else add(language, 'age', `${-back}:${unit === 'second' ? 'minute' : unit}`, word);
      }
      if (day >= 0) continue;
      for (const [tense, kind] of [['past', 'past'], ['future', 'future']]) {
        for (const pattern of Object.values(field[`relativeTime-type-${tense}`] ?? {})) {
          // A pattern that says neither “ago” nor “in”, such as CLDR's fallback “-{0} d”, tells no tense.
          if (pattern.includes('{0}') && !/^[-+−]\s*\{0\}/.test(pattern) && /\p{L}/u.test(pattern)) add(language, kind, unit, pattern.replace('{0}', '#'));
          else if (!pattern.includes('{0}') && kind === 'past') add(language, 'age', `${/-count-two/.test(pattern) ? 2 : 1}:${unit}`, '');
        }
        for (const [name, pattern] of Object.entries(field[`relativeTime-type-${tense}`] ?? {})) {
          // Arabic and Hebrew have whole words for two days ago, and many languages for an hour ago.
          const count = name.endsWith('-one') ? 1 : name.endsWith('-two') ? 2 : 0;
          if (!pattern.includes('{0}') && count > 0) add(language, kind === 'past' ? 'age' : 'tocome', kind === 'past' ? `${count}:${unit}` : '-', pattern);
        }
      }
    }
  }
}

/** “vor # Tagen”, “vor # Stunden” → before “vor”, units “Tagen”, “Stunden”: what is common to patterns of different units is the mark of the past. */
function factors(language) {
  const table = tables.get(language) ?? new Map();
  const all = timeUnits.flatMap(unit => [...(table.get(`past ${unit}`) ?? [])].map(pattern => ({ unit, words: pattern.split('#').map(half => half.trim().split(' ').filter(word => word)) })));
  const unitsOf = new Map();
  const count = (key, unit) => (unitsOf.get(key) ?? unitsOf.set(key, new Set()).get(key)).add(unit);
  for (const { unit, words: [front, behind] } of all) {
    for (let n = 1; n <= front.length; n++) count(`< ${front.slice(0, n).join(' ')}`, unit);
    for (let n = 1; n <= behind.length; n++) count(`> ${behind.slice(-n).join(' ')}`, unit);
  }
  const marks = (side, words, pick) => { for (let n = words.length; n > 0; n--) { const key = `${side} ${pick(n).join(' ')}`; if ((unitsOf.get(key)?.size ?? 0) >= 3) return n; } return 0; };
  for (const { unit, words: [front, behind] } of all) {
    const before = marks('<', front, n => front.slice(0, n));
    const ago = marks('>', behind, n => behind.slice(-n));
    if (before) add(language, 'before', '-', front.slice(0, before).join(' '));
    if (ago) add(language, 'ago', '-', behind.slice(-ago).join(' '));
    if (before || ago) {
      const rest = [front.slice(before).join(' '), behind.slice(0, behind.length - ago).join(' ')].filter(word => word);
      if (rest.length === 1) add(language, 'unit', unit, rest[0]);
    }
  }
}

function unitWords(language, file) {
  for (const size of Object.values(file)) {
    for (const unit of timeUnits) {
      for (const [name, pattern] of Object.entries(size?.[`duration-${unit}`] ?? {})) {
        // “M” is a month in narrow columns only; small, it is a minute.
        if (/-count-/.test(name) && pattern.includes('{0}') && !(unit === 'month' && /^\{0\}\s*m\.?$/i.test(pattern))) add(language, 'unit', unit, pattern.replace('{0}', '').trim());
      }
    }
  }
}

/** A rule-based number format, as far as small numbers need it: UTS 35, part 3. */
function spell(sets, name, number, depth = 0) {
  const rules = (sets[name] ?? []).filter(([base]) => /^\d+(\/\d+)?$/.test(base)).map(([base, text]) => ({ base: parseInt(base, 10), radix: parseInt(base.split('/')[1] ?? '10', 10), text }));
  const rule = rules.filter(each => each.base <= number).at(-1);
  if (!rule || depth > 9) return undefined;
  const divisor = rule.base === 0 ? 1 : rule.radix ** Math.floor(Math.log(rule.base) / Math.log(rule.radix) + 1e-9);
  let text = rule.text.replace(/;$/, '').replace(/^'/, '');
  text = text.replace(/\[([^\]]*)\]/g, (_, part) => number % divisor === 0 ? '' : part);
  let failed = false;
  const put = (set, value) => { const found = spell(sets, set || name, value, depth + 1); failed ||= found === undefined; return found ?? ''; };
  text = text.replace(/\$\((cardinal|ordinal),([^)]*)\)\$/g, (_, type, cases) => /other\{([^}]*)\}/.exec(cases)?.[1] ?? '');
  text = text.replace(/=([^=]*)=/g, (_, set) => set.startsWith('%') ? put(set, number) : (failed = true, ''));
  text = text.replace(/→→→?|→(%[^→]*)→/g, (_, set) => put(set, number % divisor)).replace(/←←|←(%[^←]*)←/g, (_, set) => put(set, Math.floor(number / divisor)));
  return failed || /[→←=#$]/.test(text) ? undefined : text;
}

/** What stands behind the figures of an ordinal: “1st”, “1er”, “1-го”. */
function suffixes(language, sets) {
  for (const [, text] of Object.entries(sets).filter(([name]) => name.startsWith('%digits-ordinal') || name.startsWith('%%')).flatMap(([, rules]) => rules)) {
    const behind = /^'?=[#,0%a-z-]+=(.*);$/.exec(text)?.[1] ?? '';
    const cases = /\$\(ordinal,(.*)\)\$/.exec(behind)?.[1];
    for (const suffix of cases ? [...cases.matchAll(/\{([^}]*)\}/g)].map(match => match[1]) : [behind]) if (/^[.\-’]?\p{L}{1,4}\.?$/u.test(suffix)) add(language, 'suffix', '-', suffix.replace(/^[.\-’]/, ''));
  }
}

function numbers(language, sets) {
  for (const name of Object.keys(sets).filter(each => /^%spellout-(cardinal|numbering$|ordinal)/.test(each))) {
    const ordinal = name.startsWith('%spellout-ordinal');
    for (const number of [...Array(31).keys()].map(at => at + 1).concat(ordinal ? [] : [40, 45, 50, 60])) {
      const word = spell(sets, name, number);
      if (word && /\p{L}/u.test(word) && !/\d/.test(word)) add(language, ordinal ? 'ordinal' : 'number', number, word);
    }
  }
}

const base = locale => locale.replace('root', 'und').split('-')[0];
for (const folder of dates) {
  for (const locale of readdirSync(folder).sort()) {
    const language = { no: 'nb', tl: 'fil', sh: 'sr', mo: 'ro' }[base(locale)] ?? base(locale);
    const read = name => json(join(folder, locale, name)).main[locale].dates;
    const calendar = read('ca-gregorian.json').calendars.gregorian;
    names(language, calendar);
    patterns(language, locale, calendar);
    relative(language, read('dateFields.json').fields);
  }
}
for (const locale of readdirSync(units).filter(name => !/^(root|und)/.test(name))) {
  const language = base(locale) === 'no' ? 'nb' : base(locale);
  if (tables.has(language)) unitWords(language, json(join(units, locale, 'units.json')).main[locale].units);
}
// “and” in “1 hour and 5 minutes ago”.
const lists = join(modules, 'cldr-misc-full', 'main');
for (const locale of readdirSync(lists).filter(name => !/^(root|und)/.test(name) && existsSync(join(lists, name, 'listPatterns.json')))) {
  const language = base(locale) === 'no' ? 'nb' : base(locale);
  if (!tables.has(language)) continue;
  for (const [type, patterns] of Object.entries(json(join(lists, locale, 'listPatterns.json')).main[locale].listPatterns)) {
    if (/standard|unit/.test(type)) for (const pattern of Object.values(patterns)) for (const word of pattern.replace(/\{\d\}/g, ' ').replace(/[,،、.]/g, ' ').split(' ')) if (/^\p{L}+$/u.test(word)) listed(language, word);
  }
}

for (const file of readdirSync(rbnf).filter(name => name.endsWith('.json') && !/^(root|und)/.test(name))) {
  const language = base(file.replace('.json', '')) === 'no' ? 'nb' : base(file.replace('.json', ''));
  const rules = json(join(rbnf, file)).rbnf.rbnf;
  if (!tables.has(language)) continue;
  numbers(language, rules.SpelloutRules ?? {});
  suffixes(language, rules.OrdinalRules ?? {});
}

// Months of other calendars, so that a date of theirs is named and not misread.
for (const [calendar, languages] of Object.entries({ persian: ['fa', 'ps', 'ckb', 'en'], islamic: ['ar', 'ur', 'en', 'fa', 'id', 'ms', 'tr'], hebrew: ['he', 'en'] })) {
  for (const language of languages.filter(each => existsSync(join(modules, `cldr-cal-${calendar}-full/main/${each}`)))) {
    const found = json(join(modules, `cldr-cal-${calendar}-full/main/${language}/ca-${calendar}.json`)).main[language].dates.calendars[calendar];
    for (const set of forms(found.months, ['wide'])) for (const word of Object.values(set)) if (!/^\d+$/.test(word)) add(language, 'foreign', calendar, word);
    for (const set of Object.values(found.eras)) for (const word of Object.values(set)) if (word.length > 2 || word === 'AH') add(language, 'foreign', calendar, word);
  }
}

// What a language only inherits from the root (“yesterday”, “Sun”) tells nothing of it.
const root = tables.get('und');
for (const [language, table] of [...tables]) {
  for (const [key, words] of table) if (language !== 'en' && language !== 'und') for (const word of root.get(key) ?? []) words.delete(word);
  for (const [key, words] of [...table]) if (words.size === 0 && !key.startsWith('order ')) table.delete(key);
  factors(language);
  if (language === 'und' || ![...table.keys()].some(key => key.startsWith('month '))) tables.delete(language);
}

/** The script that most of a language's months are written in. */
function script(table) {
  const letters = [...table].filter(([key]) => key.startsWith('month ')).flatMap(([, words]) => [...words]).join('');
  const counts = ['Latin', 'Cyrillic', 'Greek'].map(name => [name, [...letters.matchAll(new RegExp(`\\p{Script=${name}}`, 'gu'))].length]);
  const [name, most] = counts.sort((one, other) => other[1] - one[1])[0];
  return most * 2 >= letters.replace(/[^\p{L}]/gu, '').length ? name : 'other';
}

/** Marks written onto letters: what a person leaves out who types without them. */
function folds() {
  const to = new Map();
  for (let code = 0xc0; code < 0x2000; code++) {
    const letter = String.fromCharCode(code);
    if (letter.toLowerCase() !== letter || !/\p{L}/u.test(letter) || !/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(letter)) continue;
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
    if (plain !== letter && plain.length === 1) to.set(plain, (to.get(plain) ?? '') + letter);
  }
  return [...to].sort().map(([plain, letters]) => `${plain}${letters}`);
}

const header = `# Generated by tools/tables/generate.mjs out of Unicode CLDR. Not edited by hand: what is to be added stands in Calendar.txt.
# © Unicode, Inc. Licensed under the Unicode License V3 (https://www.unicode.org/license.txt).
# A line of two words begins a language, its script beside it; behind it a line a meaning: kind, value, words between “|”. Kinds as in Calendar.txt, and: past and future
# (ages, # stands for the number), lastday (“last Monday”), tocome (“tomorrow”), half (am, pm), part (of a day), clock (noon, midnight), number and ordinal
# (in words), order (of day, month and year in figures, of a locale). “fold” lists, behind a letter, those that are it with marks.
`;
const lines = [header + 'fold\t' + folds().join('|')];
// Languages with a script of their own first: the others are many, and sought last.
const scripts = ['other', 'Greek', 'Cyrillic', 'Latin'];
const rank = ([language, table]) => `${scripts.indexOf(script(table))} ${language}`;
for (const [language, table] of [...tables].sort((one, other) => rank(one) < rank(other) ? -1 : 1)) {
  lines.push(`${language}\t${script(table)}`, ...[...table].sort(([one], [other]) => one < other ? -1 : 1).map(([key, words]) => [...key.split(' ').slice(0, 2), key.startsWith('order ') ? key.split(' ')[2] : [...words].sort().join('|')].join('\t')));
}
writeFileSync(join(here, '../../src/Dateline.Read/Stamps/Languages.txt'), lines.join('\n') + '\n');
console.log(`${tables.size} languages, ${lines.length} lines`);
