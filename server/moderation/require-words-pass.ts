import type { Actor } from '../accounts/contract.ts';
import { CHECKED_LABEL, checkText, describeForLog, outcomesOf } from '../guard/index.ts';
import { GuardRefusedError, type FieldErrors } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';

/** Guard holds words back. `checked` stands in `fields` where one press lets them pass. */
export class WordsHeldError extends GuardRefusedError {
  override readonly fields: FieldErrors;

  constructor(rule: string, fields: FieldErrors) {
    super({ field: 'form', rule, message: Object.values(fields)[0] ?? '' });
    this.fields = fields;
  }
}

interface WrittenWords {
  field: string;
  text: string;
  /** The press on "I have checked". */
  checked: string | undefined;
}

/**
 * Asks Guard before words are stored: a report about a name must not repeat it. What is logged are
 * names of rules.
 *
 * @throws {WordsHeldError}
 */
export function requireWordsPass(tools: Tools, actor: Actor, written: WrittenWords): void {
  const { field, text, checked } = written;
  if (text === '') return;
  const setAside = { checked: checked !== undefined };
  const verdict = checkText({ text, place: 'resource', today: tools.clock.now(), setAside });
  tools.countGuard?.(actor.countyId, outcomesOf(verdict));
  if (verdict.outcome === 'pass' && verdict.setAside.length === 0) return;
  tools.logger.info(
    { requestId: actor.requestId, place: 'resource', guard: describeForLog(verdict) },
    'guard spoke',
  );
  if (verdict.outcome === 'pass') return;
  const held: FieldErrors = { [field]: verdict.sentence };
  if (verdict.outcome === 'ask') held.checked = CHECKED_LABEL;
  throw new WordsHeldError(verdict.rule, held);
}
