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
  /** By the name of the field. Blank ones need no look. */
  texts: Readonly<Record<string, string | undefined>>;
  /** The press on "I have checked". */
  checked: string | undefined;
}

/**
 * Asks Guard before words are stored. What is logged are names of rules.
 *
 * @throws {WordsHeldError}
 */
export function requireWordsPass(
  tools: Tools,
  actor: Actor,
  { texts, checked }: WrittenWords,
): void {
  const setAside = { checked: checked !== undefined };
  const today = tools.clock.now();
  const held: FieldErrors = {};
  const outcomes = new Set<string>();
  let firstRule: string | undefined;
  for (const [field, text] of Object.entries(texts)) {
    if (text === undefined || text === '') continue;
    const verdict = checkText({ text, place: 'resource', today, setAside });
    tools.countGuard?.(actor.countyId, outcomesOf(verdict));
    if (verdict.outcome === 'pass' && verdict.setAside.length === 0) continue;
    tools.logger.info(
      { requestId: actor.requestId, place: 'resource', guard: describeForLog(verdict) },
      'guard spoke',
    );
    if (verdict.outcome === 'pass') continue;
    held[field] = verdict.sentence;
    outcomes.add(verdict.outcome);
    firstRule ??= verdict.rule;
  }
  if (firstRule === undefined) return;
  if (outcomes.has('ask')) held.checked = CHECKED_LABEL;
  throw new WordsHeldError(firstRule, held);
}

/** A link is read as typed, and with its escapes undone, part by part. */
export function wordsOfLink(link: string): string {
  const parts = link.split(/[/?&=#+_]+/).map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  return `${link}\n${parts.join(' ')}`;
}
