import { createMemory, oneForTools } from '../lib/memory.ts';
import type { Position } from '../lib/distance.ts';
import type { Tools } from '../lib/tools.ts';
import { SERVICE_REST_SECONDS } from '../lib/errors.ts';

/** Null where the service does not know it, `away` where it gives no answer that can be read. */
export type Located = Position | 'away' | null;

interface Asked {
  kind: 'postcodes' | 'outcodes';
  /** Letters and digits, with a blank in the middle of a whole one. */
  code: string;
}

const ANSWER_WITHIN_MS = 2_000;
const REMEMBERED_MS = 60 * 60_000;
const MOST_REMEMBERED = 5_000;
/** Others than members may ask for what lies around a postcode. */
const MOST_AT_ONCE = 8;

const stateOf = oneForTools((tools) => ({
  answers: createMemory<Promise<Located>>(tools, {
    most: MOST_REMEMBERED,
    lastsMs: REMEMBERED_MS,
  }),
  leftAloneUntil: 0,
  underWay: 0,
}));

/**
 * Asks the service at this address, in the form of postcodes.io, where a postcode or the first half
 * of one is: nothing else of what anybody typed goes there. Answers are remembered for an hour; what
 * gives none is left alone for half a minute. Never throws, and the log never says what was asked.
 */
export async function askGeocoder(
  tools: Tools,
  address: string,
  { kind, code }: Asked,
): Promise<Located> {
  const state = stateOf(tools);
  const now = () => tools.clock.now().getTime();
  const key = `${kind} ${code}`;
  const known = state.answers.get(key);
  if (known) return known;
  if (now() < state.leftAloneUntil || state.underWay >= MOST_AT_ONCE) return 'away';
  state.underWay += 1;
  const asking = fetchPosition(`${address}/${kind}/${encodeURIComponent(code)}`).then((answer) => {
    state.underWay -= 1;
    if (typeof answer === 'string' || !answer || !('because' in answer)) return answer;
    state.answers.forget(key);
    state.leftAloneUntil = now() + SERVICE_REST_SECONDS * 1_000;
    tools.logger.warn({ because: answer.because }, 'the geocoder gives no answer');
    return 'away';
  });
  state.answers.set(key, asking);
  return asking;
}

/** What kept it from answering, in words of ours. */
interface NoAnswer {
  because: string;
}

/** @param withinMs after which nobody waits for it any longer */
export async function fetchPosition(
  address: string,
  withinMs = ANSWER_WITHIN_MS,
): Promise<Position | NoAnswer | null> {
  try {
    const answer = await fetch(address, {
      headers: { Accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(withinMs),
    });
    if (answer.status === 404) return null;
    if (!answer.ok) return { because: `status ${answer.status}` };
    return positionIn(await answer.json());
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return { because: isLate ? 'too late' : 'not reached, or not read' };
  }
}

/** `{ result: { latitude, longitude } }`; both are null for what is known and lies nowhere. */
function positionIn(body: unknown): Position | NoAnswer | null {
  const result = body instanceof Object && 'result' in body ? body.result : undefined;
  if (!(result instanceof Object) || !('latitude' in result) || !('longitude' in result)) {
    return { because: 'not in the form of postcodes.io' };
  }
  const { latitude, longitude } = result;
  if (latitude === null || longitude === null) return null;
  const isPosition = typeof latitude === 'number' && typeof longitude === 'number';
  const isOnEarth = isPosition && Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180;
  return isOnEarth ? { latitude, longitude } : { because: 'not in the form of postcodes.io' };
}
