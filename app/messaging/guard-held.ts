import {
  NOT_NHS_NUMBER_REASONS,
  type GuardVerdict,
  type NotNhsNumberReason,
} from '#server/guard/contract.ts';

/** Text that Guard holds back, and what would let it pass. */
export interface Held {
  sentence: string;
  /** `stop` is answered by a change, or by a reason where there are any; `ask` by one press. */
  tier: 'stop' | 'ask';
  reasons: readonly NotNhsNumberReason[];
}

export function heldByVerdict(verdict: GuardVerdict): Held | null {
  if (verdict.outcome === 'pass') return null;
  const reasons = verdict.outcome === 'stop' ? verdict.reasons : [];
  return { sentence: verdict.sentence, tier: verdict.outcome, reasons };
}

/** From the refusal of the server: its `fields` name the answer that would let the text pass. */
export function heldByServer(fields: Readonly<Record<string, string>>): Held | null {
  const { checked, notNhsNumber } = fields;
  const sentence = fields.text ?? fields.alt ?? fields.file;
  if (sentence === undefined) return null;
  return {
    sentence,
    tier: checked === undefined ? 'stop' : 'ask',
    reasons: notNhsNumber === undefined ? [] : NOT_NHS_NUMBER_REASONS,
  };
}

/** What is worth a quiet line and no more. */
export function hintsOf(verdict: GuardVerdict): string[] {
  return verdict.findings.filter(({ tier }) => tier === 'hint').map(({ sentence }) => sentence);
}
