import { describe, expect, it } from 'vitest';

import { changeSafeguardingLead, getHelpPanel } from '#server/administration/index.ts';
import { openFenwold } from '#test/providers/support/open-fenwold.ts';

import { leadForm } from './support/forms.ts';

describe('writing down a safeguarding lead', () => {
  it('is for coordinators and administrators, and the last save stands', async () => {
    const { tools, marjoram, alder, hazel, teasel } = await openFenwold();
    await expect(changeSafeguardingLead(tools, hazel, leadForm(teasel))).rejects.toMatchObject({
      code: 'notFound',
    });
    await changeSafeguardingLead(tools, marjoram, leadForm(teasel));
    await changeSafeguardingLead(tools, alder, leadForm(teasel, { phone: '01632 960139' }));
    expect((await getHelpPanel(tools, hazel)).leads.map(({ phone }) => phone)).toEqual([
      '01632 960139',
    ]);
  });

  it('knows only host organisations of the own county', async () => {
    const { tools, marjoram, strangeCoordinator, teasel, farBank, loosestrife } =
      await openFenwold();
    const refusalOf = (work: Promise<void>) =>
      work.catch((error: unknown) => JSON.stringify(error));
    const unknown = await refusalOf(
      changeSafeguardingLead(tools, marjoram, leadForm('f'.repeat(24))),
    );
    expect(unknown).toContain('notFound');
    for (const id of [farBank, loosestrife, 'leads.$where']) {
      expect(await refusalOf(changeSafeguardingLead(tools, marjoram, leadForm(id)))).toBe(unknown);
    }
    expect(
      await refusalOf(changeSafeguardingLead(tools, strangeCoordinator, leadForm(teasel))),
    ).toBe(unknown);
  });

  it('keeps out what Guard stops, and says which fields are empty', async () => {
    const { tools, marjoram, hazel, teasel } = await openFenwold();
    const stopped = leadForm(teasel, { words: 'NHS no 999 000 1006' });
    await expect(changeSafeguardingLead(tools, marjoram, stopped)).rejects.toMatchObject({
      code: 'guardRefused',
    });
    const empty = leadForm(teasel, { role: ' ', phone: '' });
    await expect(changeSafeguardingLead(tools, marjoram, empty)).rejects.toMatchObject({
      fields: {
        role: 'Type a name or a role.',
        phone: expect.stringContaining('dialled') as string,
      },
    });
    expect((await getHelpPanel(tools, hazel)).leads).toEqual([]);
  });
});
