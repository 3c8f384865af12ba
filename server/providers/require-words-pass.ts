import type { Actor } from '../accounts/contract.ts';
import { CHECKED_LABEL, checkText, describeForLog, outcomesOf } from '../guard/index.ts';
import { GuardRefusedError, type FieldErrors } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { wordFields, type ContactWords } from './contract.ts';

/** Guard holds words back, maybe in several fields. `checked` stands where one press lets them pass. */
export class WordsHeldError extends GuardRefusedError {
  override readonly fields: FieldErrors;

  constructor(rule: string, fields: FieldErrors) {
    super({ field: 'form', rule, message: Object.values(fields)[0] ?? '' });
    this.fields = fields;
  }
}

type Typed = { [Field in keyof ContactWords]?: string | undefined } & {
  organisationName?: string | undefined;
  checked?: 'yes' | 'on' | undefined;
};
const fieldsToCheck = ['organisationName', ...wordFields] as const;

/**
 * Asks Guard before the words of a contact are stored. What is logged are names of rules.
 *
 * @throws {WordsHeldError}
 */
export function requireWordsPass(tools: Tools, actor: Actor, typed: Typed): void {
  const setAside = { checked: typed.checked !== undefined };
  const today = tools.clock.now();
  const held: FieldErrors = {};
  const outcomes = new Set<string>();
  let firstRule: string | undefined;
  for (const field of fieldsToCheck) {
    const verdict = checkText({ text: typed[field] ?? '', place: 'contact', today, setAside });
    tools.countGuard?.(actor.countyId, outcomesOf(verdict));
    if (verdict.outcome === 'pass') continue;
    tools.logger.info(
      { requestId: actor.requestId, place: 'contact', guard: describeForLog(verdict) },
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
