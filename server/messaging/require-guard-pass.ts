import type { Actor } from '../accounts/contract.ts';
import {
  CHECKED_LABEL,
  checkText,
  describeForLog,
  NOT_NHS_NUMBER_QUESTION,
  outcomesOf,
  type GuardVerdict,
  type Place,
  type SetAside,
} from '../guard/index.ts';
import { GuardRefusedError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';

type Refusal = Exclude<GuardVerdict, { outcome: 'pass' }>;

/**
 * Guard holds the text back. Beside the field of the text, `fields` names the answer that would let
 * it pass: `checked` for the press "I have checked", `notNhsNumber` for the choice of a reason.
 */
export class TextHeldError extends GuardRefusedError {
  constructor(field: string, verdict: Refusal) {
    super({ fields: { [field]: verdict.sentence }, rule: verdict.rule });
    if (verdict.outcome === 'ask') this.fields.checked = CHECKED_LABEL;
    else if (verdict.reasons.length > 0) this.fields.notNhsNumber = NOT_NHS_NUMBER_QUESTION;
  }
}

export interface TextInField {
  field: string;
  text: string;
  place: Place;
  setAside: SetAside;
}

/**
 * Asks Guard before a text is stored. What is logged are names of rules.
 *
 * @throws {TextHeldError}
 */
export function requireGuardPass(tools: Tools, actor: Actor, written: TextInField): void {
  const { field, text, place, setAside } = written;
  const verdict = checkText({ text, place, setAside, today: tools.clock.now() });
  tools.countGuard?.(actor.countyId, outcomesOf(verdict));
  if (verdict.outcome === 'pass' && verdict.setAside.length === 0) return;
  tools.logger.info(
    { requestId: actor.requestId, place, guard: describeForLog(verdict) },
    'guard spoke',
  );
  if (verdict.outcome !== 'pass') throw new TextHeldError(field, verdict);
}
