import { describe, expect, it } from 'vitest';

import { checkText } from '#server/guard/index.ts';
import { wordFields } from '#server/providers/contract.ts';
import { storyLimits } from '#scripts/story/contact-limits.ts';
import { listStoryContacts } from '#scripts/story/contacts.ts';
import { groups, hostOrganisations } from '#scripts/story/organisations.ts';
import { activityProviders, linkWorkers } from '#scripts/story/people.ts';

const contacts = listStoryContacts(new Set(linkWorkers.map(({ key }) => key)));

describe('the contacts of the story', () => {
  it('are 60, most of them checked lately, some a while ago, some not for half a year', () => {
    const ages = contacts.map(({ checkedDaysAgo }) => checkedDaysAgo);
    const within = (from: number, to: number) =>
      ages.filter((days) => days >= from && days <= to).length;
    expect(contacts).toHaveLength(60);
    expect([within(0, 89), within(91, 179), within(181, 250)]).toEqual([32, 17, 11]);
    expect(contacts.filter(({ isReported }) => isReported)).toHaveLength(2);
    expect(contacts.filter(({ agreed }) => agreed === 'no')).toHaveLength(1);
    for (const one of contacts)
      expect(one.postedDaysAgo).toBeGreaterThanOrEqual(one.checkedDaysAgo);
  });

  it('leave Hazel two or three to ring, beside those that are well', () => {
    const hers = contacts.filter(({ knownBy }) => knownBy.includes('hazel'));
    const due = hers.filter((one) => one.checkedDaysAgo > 90 || one.isReported);
    expect(hers.length).toBeGreaterThan(due.length);
    expect(due.length).toBeGreaterThanOrEqual(2);
    expect(due.length).toBeLessThanOrEqual(3);
    for (const { knownBy } of contacts) expect(knownBy.length).toBeLessThanOrEqual(4);
  });

  it('are at groups of the county, with numbers that belong to nobody', () => {
    const names = new Set([
      ...groups.map(({ name }) => name),
      ...hostOrganisations.flatMap(({ name, isActivityProvider }) =>
        isActivityProvider ? [name] : [],
      ),
    ]);
    for (const { organisation, phone, email } of contacts) {
      expect(names).toContain(organisation);
      expect(phone).toMatch(/^(01632 960\d{3}|07700 900\d{3})$/);
      if (email !== '') expect(email).toMatch(/\.example$/);
    }
    expect(new Set(contacts.map(({ phone }) => phone)).size).toBe(60);
    expect(contacts.some(({ name }) => name.includes("'"))).toBe(true);
    expect(contacts.some(({ name }) => name.includes('Ŵ'))).toBe(true);
  });

  it('have limits in two places: one full this week, one with room and a question to Hazel', () => {
    const keys = new Set(linkWorkers.map(({ key }) => key));
    for (const { contact, organisation, setBy, askedBy } of storyLimits) {
      expect(
        contacts.some((one) => one.name === contact && one.organisation === organisation),
      ).toBe(true);
      const speaker = activityProviders.find(({ key }) => key === setBy);
      expect(speaker?.organisation).toBe(organisation);
      for (const key of askedBy) expect(keys).toContain(key);
    }
    expect(storyLimits.map(({ perWeek, askedBy }) => askedBy.length - perWeek)).toEqual([1, -1]);
    const asked = storyLimits.find(({ introduction }) => introduction?.asked === 'hazel');
    expect(contacts.find(({ name }) => name === asked?.contact)?.knownBy).toContain('hazel');
  });

  it('hold nothing that Guard would stop', () => {
    const today = new Date('2026-10-07T08:30:00.000Z');
    for (const { introduction } of storyLimits) {
      const text = introduction?.words ?? '';
      expect(checkText({ text, place: 'message', today }).outcome).toBe('pass');
    }
    for (const contact of contacts) {
      for (const field of wordFields) {
        const text = field === 'website' ? '' : contact[field];
        expect(checkText({ text, place: 'contact', today }).outcome).toBe('pass');
      }
    }
  });
});
