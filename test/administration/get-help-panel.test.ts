import { describe, expect, it } from 'vitest';

import { STARTING_LINES } from '#server/administration/contract.ts';
import {
  changeHelpLines,
  changeSafeguardingLead,
  getHelpPanel,
} from '#server/administration/index.ts';
import { openFenwold } from '#test/providers/support/open-fenwold.ts';

import { leadForm, linesForm } from './support/forms.ts';

describe('the help panel', () => {
  it('has the starting lines until the county has saved its own', async () => {
    const { tools, hazel, marjoram } = await openFenwold();
    expect(await getHelpPanel(tools, hazel)).toEqual({ lines: STARTING_LINES, leads: [] });
    await changeHelpLines(tools, marjoram, linesForm());
    const { lines } = await getHelpPanel(tools, hazel);
    expect(lines.map(({ name, number }) => `${name} ${number}`)).toEqual([
      'Emergency 999',
      'Night line 01632 960140',
    ]);
  });

  it('names the lead of the own organisation and of no other', async () => {
    const { tools, hazel, rowan, marjoram, teasel, brackenford } = await openFenwold();
    await changeSafeguardingLead(tools, marjoram, leadForm(teasel));
    await changeSafeguardingLead(tools, marjoram, leadForm(brackenford, { role: 'Duty nurse' }));
    expect((await getHelpPanel(tools, hazel)).leads).toEqual([
      {
        organisation: "Teasel House Carers' Network",
        role: 'Safeguarding lead, Damson Rail',
        phone: '01632 960131',
        words: 'Weekdays nine to five.',
      },
    ]);
    expect((await getHelpPanel(tools, rowan)).leads.map(({ role }) => role)).toEqual([
      'Duty nurse',
    ]);
  });

  it('shows activity providers the lines only, and another county nothing of it', async () => {
    const { tools, barnaby, stranger, marjoram, teasel } = await openFenwold();
    await changeHelpLines(tools, marjoram, linesForm());
    await changeSafeguardingLead(tools, marjoram, leadForm(teasel));
    const seen = await getHelpPanel(tools, barnaby);
    expect(seen.lines).toHaveLength(2);
    expect(seen.leads).toEqual([]);
    expect(await getHelpPanel(tools, stranger)).toEqual({ lines: STARTING_LINES, leads: [] });
  });
});
