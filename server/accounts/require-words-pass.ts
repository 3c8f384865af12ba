import {
  CHECKED_LABEL,
  checkText,
  describeForLog,
  outcomesOf,
  type Place,
} from '../guard/index.ts';
import { GuardRefusedError, type FieldErrors } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import type { Actor } from './contract.ts';

interface WrittenWords {
  /** Where they are to stand: all of them, or each by the name of its field. */
  place: Place | Readonly<Record<string, Place>>;
  /** By the name of the field, in page order. Blank ones need no look. */
  texts: Readonly<Record<string, string | undefined>>;
  /** The press on "I have checked". */
  checked: string | undefined;
}

/**
 * Asks Guard before words are stored, and speaks of every field that it holds back. Counted and
 * logged are names of rules.
 *
 * @throws {GuardRefusedError} `checked` stands in its fields where one press lets the words pass
 */
export function requireWordsPass(tools: Tools, actor: Actor, written: WrittenWords): void {
  const setAside = { checked: written.checked !== undefined };
  const today = tools.clock.now();
  const held: FieldErrors = {};
  let firstRule: string | undefined;
  let mayPass = false;
  for (const [field, text] of Object.entries(written.texts)) {
    if (text === undefined || text === '') continue;
    const place = placeOf(field, written);
    const verdict = checkText({ text, place, today, setAside });
    tools.countGuard?.(actor.countyId, outcomesOf(verdict));
    if (verdict.outcome === 'pass' && verdict.setAside.length === 0) continue;
    tools.logger.info(
      { requestId: actor.requestId, place, guard: describeForLog(verdict) },
      'guard spoke',
    );
    if (verdict.outcome === 'pass') continue;
    held[field] = verdict.sentence;
    firstRule ??= verdict.rule;
    mayPass ||= verdict.outcome === 'ask';
  }
  if (firstRule === undefined) return;
  if (mayPass) held.checked = CHECKED_LABEL;
  throw new GuardRefusedError({ fields: held, rule: firstRule });
}

function placeOf(field: string, { place }: Pick<WrittenWords, 'place'>): Place {
  const own = typeof place === 'string' ? place : place[field];
  if (own === undefined) throw new TypeError(`Nobody said where ${field} is to stand.`);
  return own;
}
