import { describe, expect, it } from 'vitest';

import { checkText } from '#server/guard/index.ts';
import { resourcesLimits, resourceTags } from '#server/resources/contract.ts';
import { getPerson } from '#scripts/story/people.ts';
import { planCounty } from '#scripts/story/plan-county.ts';
import { planShelf } from '#scripts/story/plan-shelf.ts';

const now = new Date('2026-10-07T08:30:00.000Z');
const { joinings } = planCounty(now);
const planned = planShelf({ now, joinings });

describe('the shelf of the story', () => {
  it('has about a hundred resources of all kinds and tags, by many people over nine months', () => {
    expect(planned).toHaveLength(94);
    expect(new Set(planned.map(({ content }) => content.kind)).size).toBe(3);
    expect(new Set(planned.map(({ by }) => by)).size).toBeGreaterThan(30);
    const tags = new Set(planned.flatMap(({ content }) => content.tags));
    expect(tags.size).toBeGreaterThan(Object.keys(resourceTags).length / 2);
    const [first] = planned;
    const days = (now.getTime() - (first?.at.getTime() ?? 0)) / 86_400_000;
    expect(days).toBeGreaterThan(240);
  });

  it('is shared by people who had joined, and answered after it was shared', () => {
    for (const { at, by, comments, uses, content } of planned) {
      for (const said of [{ at, by }, ...comments, ...uses]) {
        const joinsAt = joinings.find(({ person }) => person.key === said.by)?.joinsAt;
        expect(joinsAt && joinsAt < said.at, `${said.by}, ${content.title}`).toBe(true);
        expect(said.at >= at && said.at < now).toBe(true);
      }
      expect(new Set(uses.map((use) => use.by)).size).toBe(uses.length);
    }
  });

  it('holds nothing that Guard would speak of, and nothing that is too long', () => {
    for (const { content, comments, uses } of planned) {
      const said = [...comments, ...uses].map(({ text }) => text);
      const words = Object.values(content).flat().concat(said).join('\n');
      expect(checkText({ text: words, place: 'resource', today: now }).findings, words).toEqual([]);
      expect(content.title.length).toBeLessThanOrEqual(resourcesLimits.title);
      expect(content.tags.length).toBeLessThanOrEqual(resourcesLimits.tags.max);
      expect(words).not.toMatch(/[{}|]|undefined/);
    }
  });

  it('comes out the same for the same moment and number', () => {
    expect(planShelf({ now, joinings })).toEqual(planned);
    expect(planShelf({ now, joinings }, 7)).not.toEqual(planned);
    expect(getPerson(planned[0]?.by ?? '').role).toMatch(/linkWorker|supervisor/);
  });
});
