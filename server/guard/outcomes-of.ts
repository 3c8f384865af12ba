import type { GuardOutcome, GuardVerdict } from './contract.ts';

const OUTCOME_OF = { stop: 'stopped', ask: 'asked', hint: 'hinted' } as const;

/** All that a count may know of a check: which rules spoke, and what came of it. */
export function outcomesOf({ findings, setAside }: GuardVerdict): GuardOutcome[] {
  return [
    ...findings.map(({ rule, tier }) => ({ rule, outcome: OUTCOME_OF[tier] })),
    ...setAside.map((rule) => ({ rule, outcome: 'setAside' as const })),
  ];
}
