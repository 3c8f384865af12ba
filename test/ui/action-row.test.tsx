// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';

import { ActionRow, type ActionFacts } from '#app/ui/action-row.tsx';

import { cleanUpAfterEach, showPage } from './on-page.tsx';

cleanUpAfterEach();

const action: ActionFacts = {
  ...{ id: 'one', text: 'ask the library', owner: { name: 'Rowan Brackett' } },
  ...{ dueOn: '2026-07-01', isDone: false, mayFinish: false, mayRemove: false },
};
const words = (more: Partial<ActionFacts>, now: string) =>
  showPage(<ActionRow action={{ ...action, ...more }} now={now} page="/" />).container.textContent;

describe('what somebody took on', () => {
  it('is late once its day is over by the clocks of the county', () => {
    expect(words({}, '2026-06-30T12:00:00.000Z')).toContain('By Wednesday 1 July');
    expect(words({}, '2026-07-01T22:59:00.000Z')).toContain('By today');
    // Just after midnight in London, where it is summer.
    expect(words({}, '2026-07-01T23:01:00.000Z')).toContain('Was for yesterday');
    expect(words({ isDone: true }, '2026-07-09T12:00:00.000Z')).toContain('By ');
    expect(words({ dueOn: null }, '2026-07-09T12:00:00.000Z')).not.toMatch(/By|Was for/);
  });
});
