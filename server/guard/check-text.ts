import {
  type GuardFinding,
  type GuardVerdict,
  NOT_NHS_NUMBER_REASONS,
  type NotNhsNumberReason,
  type Place,
  PLACES,
  type Position,
  RULE_NAMES,
  type RuleName,
  type TextToCheck,
  type Tier,
} from './contract.ts';
import { toPlainCharacters } from './plain-characters.ts';
import { RULES } from './rules.ts';

/** Enough to point at; one is enough to refuse. */
const MOST_POSITIONS = 20;
const GRAVITY: Record<Tier, number> = { hint: 1, ask: 2, stop: 3 };

/**
 * Whether this text may be stored in this place, and what to tell its writer. The browser asks
 * while somebody types; the use case asks again, and its answer counts.
 */
export function checkText({ text, place, today, setAside = {} }: TextToCheck): GuardVerdict {
  const found = findAll(toPlainCharacters(text), place, today);
  const isAnswered = ({ rule, tier }: GuardFinding) => {
    if (tier === 'ask') return setAside.checked === true;
    return reasonsFor(rule, place).some((reason) => reason === setAside.notNhsNumber);
  };
  const findings = found.filter((finding) => !isAnswered(finding));
  const answered = found.filter(isAnswered).map((finding) => finding.rule);

  const [gravest] = findings;
  if (!gravest || gravest.tier === 'hint') {
    return { outcome: 'pass', findings, setAside: answered };
  }
  const { rule, sentence, tier } = gravest;
  const reasons = reasonsFor(rule, place);
  return { outcome: tier, rule, sentence, reasons, findings, setAside: answered };
}

/** One finding a rule, gravest first. Of hints only the first: more would be nagging. */
function findAll(text: string, place: Place, today: Date): GuardFinding[] {
  const column = PLACES.indexOf(place);
  const found: GuardFinding[] = [];
  for (const rule of RULE_NAMES) {
    const { tiers, sentence, find } = RULES[rule];
    const tier = tiers[column];
    if (!tier || tier === '-') continue;
    found.push({ rule, tier, sentence, positions: first(find(text, today), MOST_POSITIONS) });
  }
  return found
    .map((finding) => withoutWhatGraverOnesSay(finding, found))
    .filter((finding) => finding.positions.length > 0)
    .sort((one, other) => GRAVITY[other.tier] - GRAVITY[one.tier])
    .filter(({ tier }, index, sorted) => tier !== 'hint' || sorted[index - 1]?.tier !== 'hint');
}

/** The same words are spoken of once: a date of birth is not also "a past date". */
function withoutWhatGraverOnesSay(finding: GuardFinding, found: GuardFinding[]): GuardFinding {
  const graver = found
    .filter((other) => GRAVITY[other.tier] > GRAVITY[finding.tier])
    .flatMap((other) => other.positions);
  const positions = finding.positions.filter(
    ({ start, end }) => !graver.some((other) => start < other.end && other.start < end),
  );
  return { ...finding, positions };
}

/** Only in rooms, where phones and charity numbers are written all day, may a stop be answered. */
function reasonsFor(rule: RuleName, place: Place): readonly NotNhsNumberReason[] {
  return rule === 'nhsNumber' && place === 'message' ? NOT_NHS_NUMBER_REASONS : [];
}

function first(positions: Iterable<Position>, most: number): Position[] {
  const taken: Position[] = [];
  for (const { start, end } of positions) {
    taken.push({ start, end });
    if (taken.length === most) break;
  }
  return taken;
}
