import { describe, expect, it } from 'vitest';

import { requireWordsPass } from '#server/accounts/index.ts';
import { logGapInput } from '#server/gaps/inputs.ts';
import { openKeyOf } from '#server/gaps/open-key.ts';
import { activityRows } from '#scripts/story/activity-rows.ts';
import { planCounty } from '#scripts/story/plan-county.ts';
import { planGaps } from '#scripts/story/plan-gaps.ts';
import { getPerson } from '#scripts/story/people.ts';
import { openGaps } from './support/open-gaps.ts';

const moments = [
  '2026-10-07T08:30:00.000Z',
  '2027-01-04T06:00:00.000Z',
  '2028-03-05T15:00:00.000Z',
];

describe('the gaps of the story', () => {
  it.each(moments)('at %s are 29, three worked on and three filled', (moment) => {
    const now = new Date(moment);
    const { joinings } = planCounty(now);
    const planned = planGaps({ now, joinings });
    expect(planned).toHaveLength(29);
    expect(planned.filter(({ worked }) => worked)).toHaveLength(3);
    expect(planned.filter(({ closed }) => closed)).toHaveLength(3);
    const joinsAt = new Map(joinings.map(({ person, joinsAt: at }) => [person.key, at]));
    for (const { voices, worked, closed, form } of planned) {
      const times = voices.map(({ at }) => at.getTime());
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(new Set(voices.map(({ by }) => by)).size, form.note).toBe(voices.length);
      expect(voices.length).toBeGreaterThan(0);
      const last = voices.at(-1)?.at ?? now;
      for (const said of [worked, closed]) if (said) expect(said.at > last, form.note).toBe(true);
      for (const { by, at } of [...voices, worked, closed].flatMap((one) => one ?? [])) {
        expect((joinsAt.get(by) ?? now) < at && at < now, `${by} ${form.note ?? ''}`).toBe(true);
      }
    }
  });

  it('are told by link workers in words that Guard lets pass, each once', async () => {
    const { tools, hazel } = await openGaps();
    const now = new Date('2026-10-07T08:30:00.000Z');
    const { joinings } = planCounty(now);
    const planned = planGaps({ now, joinings });
    for (const { form, voices } of planned) {
      const { place, note, checked } = logGapInput.parse(form);
      requireWordsPass(tools, hazel, { place: 'gap', texts: { place, note }, checked });
      for (const { by } of voices) expect(getPerson(by).role).toBe('linkWorker');
    }
    const keys = planned.map(({ form }) => openKeyOf(logGapInput.parse(form)));
    expect(new Set(keys).size).toBe(29);
    const names = activityRows.map(([, name]) => name);
    for (const { closed } of planned) if (closed) expect(names).toContain(closed.activity);
    expect(planGaps({ now, joinings })).toEqual(planned);
  });
});
