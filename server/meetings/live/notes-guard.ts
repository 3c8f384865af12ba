import type { Actor } from '../../accounts/contract.ts';
import {
  CHECKED_LABEL,
  checkText,
  describeForLog,
  outcomesOf,
  type GuardVerdict,
} from '../../guard/index.ts';
import { GuardRefusedError } from '../../lib/errors.ts';
import type { Tools } from '../../lib/tools.ts';
import { textsIn, type NotesBytes } from './notes-document.ts';

interface Change {
  before: NotesBytes;
  after: NotesBytes;
  /** The press on "I have checked". */
  checked: boolean;
}

/**
 * Asks Guard of every text that a change makes other, as it reads afterwards. What stood there before was
 * asked about then: only what this change brings in holds it back, so that nobody is kept from writing by
 * the words of somebody else.
 *
 * @throws {GuardRefusedError} `checked` stands in its fields where one press lets the words pass
 */
export function requireNotesPass(
  tools: Tools,
  actor: Actor,
  { before, after, checked }: Change,
): void {
  const stood = textsIn(before);
  const today = tools.clock.now();
  for (const [key, text] of textsIn(after)) {
    const earlier = stood.get(key) ?? '';
    if (text === earlier) continue;
    const look = (of: string) =>
      checkText({ text: of, place: 'resource', today, setAside: { checked } });
    const verdict = look(text);
    if (verdict.outcome === 'pass' && verdict.setAside.length === 0) continue;
    const known = heldIn(look(earlier), earlier);
    const isNew = [...heldIn(verdict, text)].some((one) => !known.has(one));
    if (verdict.outcome !== 'pass' && !isNew) continue;
    tools.countGuard?.(actor.countyId, outcomesOf(verdict));
    tools.logger.info(
      { requestId: actor.requestId, place: 'resource', guard: describeForLog(verdict) },
      'guard spoke',
    );
    if (verdict.outcome === 'pass') continue;
    throw new GuardRefusedError({
      fields: {
        update: verdict.sentence,
        ...(verdict.outcome === 'ask' && { checked: CHECKED_LABEL }),
      },
      rule: verdict.rule,
    });
  }
}

/** What would be held back, each by its rule and the very words. */
function heldIn({ findings }: GuardVerdict, text: string): Set<string> {
  const held = findings.filter(({ tier }) => tier !== 'hint');
  return new Set(
    held.flatMap(({ rule, positions }) =>
      positions.map(({ start, end }) => `${rule} ${text.slice(start, end)}`),
    ),
  );
}
