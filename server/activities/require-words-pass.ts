import type { Actor } from '../accounts/contract.ts';
import { CHECKED_LABEL, checkText, describeForLog, outcomesOf } from '../guard/index.ts';
import { GuardRefusedError, type FieldErrors } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import type { TypedActivity } from './inputs.ts';

const checkedTexts = [
  'name',
  'description',
  'whenWords',
  'placeWords',
  'town',
  'costWords',
  'firstVisit',
  'welcomerName',
  'phone',
  'email',
  'website',
] as const satisfies readonly (keyof TypedActivity)[];

/** Guard holds words back, maybe in several fields. `checked` stands where one press lets them pass. */
export class WordsHeldError extends GuardRefusedError {
  override readonly fields: FieldErrors;

  constructor(rule: string, fields: FieldErrors) {
    super({ field: 'form', rule, message: Object.values(fields)[0] ?? '' });
    this.fields = fields;
  }
}

/**
 * Asks Guard before the words of an activity are stored. What is logged are names of rules.
 *
 * @throws {WordsHeldError}
 */
export function requireWordsPass(tools: Tools, actor: Actor, typed: TypedActivity): void {
  const setAside = { checked: typed.checked !== undefined };
  const today = tools.clock.now();
  const held: FieldErrors = {};
  let firstRule: string | undefined;
  let mayPass = false;
  for (const field of checkedTexts) {
    const verdict = checkText({ text: typed[field], place: 'activity', today, setAside });
    tools.countGuard?.(actor.countyId, outcomesOf(verdict));
    if (verdict.outcome === 'pass') continue;
    tools.logger.info(
      { requestId: actor.requestId, place: 'activity', guard: describeForLog(verdict) },
      'guard spoke',
    );
    held[field] = verdict.sentence;
    firstRule ??= verdict.rule;
    mayPass ||= verdict.outcome === 'ask';
  }
  if (firstRule === undefined) return;
  if (mayPass) held.checked = CHECKED_LABEL;
  throw new WordsHeldError(firstRule, held);
}
