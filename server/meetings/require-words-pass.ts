import type { Actor } from '../accounts/contract.ts';
import {
  CHECKED_LABEL,
  checkText,
  describeForLog,
  outcomesOf,
  type Place,
} from '../guard/index.ts';
import { GuardRefusedError, type FieldErrors } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import type { SeriesInput } from './inputs.ts';

/** A meeting's place, phone and link are there to be found, as those of an activity are. */
const checkedFields = [
  ['name', 'roomPurpose'],
  ['place', 'activity'],
  ['phone', 'activity'],
  ['link', 'activity'],
] as const satisfies readonly (readonly [keyof SeriesInput, Place])[];

/** Guard holds words back, maybe in several fields. `checked` stands where one press lets them pass. */
export class WordsHeldError extends GuardRefusedError {
  override readonly fields: FieldErrors;

  constructor(rule: string, fields: FieldErrors) {
    super({ field: 'form', rule, message: Object.values(fields)[0] ?? '' });
    this.fields = fields;
  }
}

/**
 * Asks Guard before the words of a series are stored. What is logged are names of rules.
 *
 * @throws {WordsHeldError}
 */
export function requireWordsPass(tools: Tools, actor: Actor, series: SeriesInput): void {
  const setAside = { checked: series.checked !== undefined };
  const today = tools.clock.now();
  const held: FieldErrors = {};
  const outcomes = new Set<string>();
  let firstRule: string | undefined;
  for (const [field, place] of checkedFields) {
    const verdict = checkText({ text: series[field], place, today, setAside });
    tools.countGuard?.(actor.countyId, outcomesOf(verdict));
    if (verdict.outcome === 'pass') continue;
    tools.logger.info(
      { requestId: actor.requestId, place, guard: describeForLog(verdict) },
      'guard spoke',
    );
    held[field] = verdict.sentence;
    outcomes.add(verdict.outcome);
    firstRule ??= verdict.rule;
  }
  if (firstRule === undefined) return;
  if (outcomes.has('ask')) held.checked = CHECKED_LABEL;
  throw new WordsHeldError(firstRule, held);
}
