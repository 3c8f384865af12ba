import type { Actor } from '../accounts/contract.ts';
import { CHECKED_LABEL, checkText, describeForLog, outcomesOf } from '../guard/index.ts';
import { GuardRefusedError, type FieldErrors } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';

/** Guard holds words back, maybe in several fields. `checked` stands where one press lets them pass. */
export class WordsHeldError extends GuardRefusedError {
  override readonly fields: FieldErrors;

  constructor(rule: string, fields: FieldErrors) {
    super({ field: 'form', rule, message: Object.values(fields)[0] ?? '' });
    this.fields = fields;
  }
}

interface WrittenWords {
  /** By the name of the field. */
  texts: Readonly<Record<string, string>>;
  /** The press on "I have checked". */
  checked: string | undefined;
}

/**
 * Asks Guard before words are stored. Names and numbers of work are fine here, as in Contacts. What
 * is logged are names of rules.
 *
 * @throws {WordsHeldError}
 */
export function requireWordsPass(tools: Tools, actor: Actor, written: WrittenWords): void {
  const setAside = { checked: written.checked !== undefined };
  const today = tools.clock.now();
  const held: FieldErrors = {};
  let firstRule: string | undefined;
  let mayPass = false;
  for (const [field, text] of Object.entries(written.texts)) {
    const verdict = checkText({ text, place: 'contact', today, setAside });
    tools.countGuard?.(actor.countyId, outcomesOf(verdict));
    if (verdict.outcome === 'pass') continue;
    tools.logger.info(
      { requestId: actor.requestId, place: 'contact', guard: describeForLog(verdict) },
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
