import type { Actor } from '../accounts/contract.ts';
import { CHECKED_LABEL, checkText, describeForLog, outcomesOf } from '../guard/index.ts';
import { GuardRefusedError, type FieldErrors } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import type { LogGapInput } from './inputs.ts';

/** Guard holds words back, maybe in both fields. `checked` stands where one press lets them pass. */
class WordsHeldError extends GuardRefusedError {
  override readonly fields: FieldErrors;

  constructor(rule: string, fields: FieldErrors) {
    super({ field: 'form', rule, message: Object.values(fields)[0] ?? '' });
    this.fields = fields;
  }
}

/**
 * Asks Guard before the words of a gap are stored. What is logged are names of rules.
 *
 * @throws {WordsHeldError}
 */
export function requireWordsPass(
  tools: Tools,
  actor: Actor,
  typed: Pick<LogGapInput, 'place' | 'note' | 'checked'>,
): void {
  const setAside = { checked: typed.checked !== undefined };
  const today = tools.clock.now();
  const held: FieldErrors = {};
  let firstRule: string | undefined;
  let mayPass = false;
  for (const field of ['place', 'note'] as const) {
    const verdict = checkText({ text: typed[field], place: 'gap', today, setAside });
    tools.countGuard?.(actor.countyId, outcomesOf(verdict));
    if (verdict.outcome === 'pass') continue;
    tools.logger.info(
      { requestId: actor.requestId, place: 'gap', guard: describeForLog(verdict) },
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
