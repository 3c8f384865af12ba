import { PLACES, RULE_NAMES, type Place, type Tier } from '../../server/guard/index.ts';
import { REASONS } from '../../server/guard/reasons.ts';
import { RULES } from '../../server/guard/rules.ts';
import { isCaught, isFalseAlarm, isMissed, type Measured } from './measure-corpus.ts';

const PLACE_WORDS: Record<Place, string> = {
  message: 'Messages',
  resource: 'Shelf',
  contact: 'Contacts',
  activity: 'What’s on',
  profile: 'Profile',
  roomPurpose: 'Room names',
  gap: 'What’s missing',
};
const TIER_WORDS: Record<Tier, string> = {
  stop: 'Stop: refused',
  ask: 'Ask: refused until the writer has checked',
  hint: 'Hint: a sentence, nothing refused',
};
const TIERS: readonly Tier[] = ['stop', 'ask', 'hint'];

/** The whole of `docs/guard.md`, from the table of rules and the corpus as measured. */
export function writeReport(measured: readonly Measured[]): string {
  const telling = measured.filter(({ wanted }) => wanted !== 'pass');
  const harmless = measured.filter(({ wanted }) => wanted === 'pass');
  return [
    '# What Guard looks for, and how well',
    'Made by `npm run guard`. Change the rules or the sentences, run it again, and look at what moved.',
    '## The rules',
    '**stop** refuses. **ask** refuses until the writer presses “I have checked: nobody could be recognised”. **hint** says a sentence and refuses nothing; of hints only the first is shown. A dash is silence. Only in messages can an NHS number be answered, by one of three fixed reasons.',
    rulesTable(),
    '## Measured',
    `${String(measured.length)} sentences were written for this in the words of link workers, before the rules were tuned: ${String(telling.length)} could tell who somebody is, ${String(harmless.length)} are harmless and tricky. A sentence is caught where Guard did at least what its tier wants.`,
    tierTable(telling),
    `Of ${String(harmless.length)} harmless sentences ${String(harmless.filter(isFalseAlarm).length)} were held back by mistake and ${String(harmless.filter(({ got }) => got === 'hint').length)} got a hint they did not need.`,
    ruleTable(measured),
    '## What Guard misses',
    'These sentences of the corpus pass with less said than they should have. They stay in it.',
    missedList(telling),
    '## What Guard holds back by mistake',
    falseAlarmList(harmless),
    '## Limits',
    LIMITS,
  ].join('\n\n');
}

function rulesTable(): string {
  const head = ['Rule', ...PLACES.map((place) => PLACE_WORDS[place]), 'Why', 'What people read'];
  const rows = RULE_NAMES.map((rule) => {
    const { tiers, sentence } = RULES[rule];
    return [REASONS[rule].name, ...tiers.map(tierCell), REASONS[rule].reason, sentence];
  });
  return table(head, rows);
}

function tierCell(tier: Tier | '-'): string {
  return tier === '-' ? '–' : tier;
}

function tierTable(telling: readonly Measured[]): string {
  const rows = TIERS.map((tier) => {
    const wanted = telling.filter((sentence) => sentence.wanted === tier);
    return [TIER_WORDS[tier], ...counts(wanted)];
  });
  return table(['Tier', 'Sentences', 'Caught', 'Missed'], rows);
}

/** Rules first, then the kinds that no rule looks for. */
function ruleTable(measured: readonly Measured[]): string {
  const rows = RULE_NAMES.map((rule) => {
    const wanted = measured.filter(({ kind }) => kind === rule);
    const alarms = measured.filter((each) => each.rule === rule && isFalseAlarm(each));
    return [REASONS[rule].name, ...counts(wanted), String(alarms.length)];
  });
  const unseen = [
    ['No rule: a story', 'story'],
    ['No rule: a name alone', 'bareName'],
  ].map(([words = '', kind]) => {
    const wanted = measured.filter((each) => each.wanted !== 'pass' && each.kind === kind);
    return [words, ...counts(wanted), '0'];
  });
  return table(['Rule', 'Sentences', 'Caught', 'Missed', 'False alarms'], [...rows, ...unseen]);
}

function counts(wanted: readonly Measured[]): string[] {
  return [wanted, wanted.filter(isCaught), wanted.filter(isMissed)].map(({ length }) =>
    String(length),
  );
}

function missedList(telling: readonly Measured[]): string {
  return telling
    .filter(isMissed)
    .map(({ wanted, kind, text }) => `- ${wanted}, ${nameOf(kind)}: “${oneLine(text)}”`)
    .join('\n');
}

function falseAlarmList(harmless: readonly Measured[]): string {
  return harmless
    .filter(isFalseAlarm)
    .map(({ got, rule, text }) => `- ${got}, ${nameOf(rule ?? '')}: “${oneLine(text)}”`)
    .join('\n');
}

function nameOf(kind: string): string {
  const rule = RULE_NAMES.find((name) => name === kind);
  if (rule) return REASONS[rule].name;
  return kind === 'story' ? 'a story' : 'a name alone';
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' / ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const LIMITS = [
  'Guard knows shapes, not meaning. A story that gives somebody away passes, and so does a name that stands alone: pages say so beside the field.',
  'Names and places in small letters, titles other than Mr, Mrs, Ms, Miss and Mx, initials without dots, and numbers in words are not seen.',
  'There is no list of villages and none of all rare illnesses. A hint speaks of a first name with a place, and of some twenty illnesses said of a person.',
  'About one in eleven of all ten-digit numbers passes the check of an NHS number, among them serial numbers and Scottish CHI numbers.',
  'Pictures and the insides of files are not read.',
  'The corpus was written by the people who wrote the rules. It shows what got worse; it does not say how much of real talk is caught.',
]
  .map((limit) => `- ${limit}`)
  .join('\n');
