import type { GuardVerdict, RuleName } from './contract.ts';

/** All that a log may know of a check: names of rules, never a word, a place in it or a length. */
export function describeForLog({ outcome, findings, setAside }: GuardVerdict): {
  outcome: GuardVerdict['outcome'];
  rules: RuleName[];
  setAside: RuleName[];
} {
  return { outcome, rules: findings.map((finding) => finding.rule), setAside: [...setAside] };
}
