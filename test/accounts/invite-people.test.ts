import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { addOrganisation, closeOrganisation, invitePeople } from '#server/accounts/index.ts';
import { Invitation } from '#server/accounts/invitation.model.ts';
import { createLogger } from '#server/lib/logger.ts';
import { createMailer } from '#server/lib/mail/create-mailer.ts';

import {
  joinBarnaby,
  joinHazel,
  joinMarjoram,
  openFenwold,
  type TestCounty,
} from './support/county.ts';
import { addMarlshire } from './support/second-county.ts';
import { saying } from './support/saying.ts';

function inviteLinkWorker(county: TestCounty, actor: Actor, addresses: string) {
  const form = { addresses, role: 'linkWorker', organisationId: county.teaselHouse };
  return invitePeople(county.tools, actor, form);
}

describe('CO11: inviting people by pasting addresses', () => {
  it('sends to the good ones and lists the others with reasons', async () => {
    const fenwold = await openFenwold();
    await joinHazel(fenwold);
    const pasted = [
      'sorrel@teasel.example',
      'Yarrow Brook <Yarrow@Teasel.example>;',
      'tansy@teasel',
      'dock@teasel.example, campion@teasel.example',
      'hazel@teasel.example',
      'rush at teasel.example',
    ].join('\n');
    const view = await inviteLinkWorker(fenwold, fenwold.alder, pasted);
    expect(view.sent).toEqual([
      'sorrel@teasel.example',
      'yarrow@teasel.example',
      'dock@teasel.example',
      'campion@teasel.example',
    ]);
    expect(view.refused).toContainEqual({
      address: 'hazel@teasel.example',
      reason: 'They are a member already.',
    });
    expect(view.refused).toContainEqual({
      address: 'tansy@teasel',
      reason: 'This is not a whole e-mail address.',
    });
    const letters = await fenwold.letters();
    const to = letters.map((letter) => letter.to.address);
    for (const address of view.sent) expect(to).toContain(address);
    expect(to).not.toContain('tansy@teasel');
  });

  it('takes names as mail programs copy them, and each address once', async () => {
    const fenwold = await openFenwold();
    const pasted =
      '"Brook, Yarrow" <yarrow@teasel.example>; Dock Fen <dock@teasel.example>, YARROW@teasel.example';
    const view = await inviteLinkWorker(fenwold, fenwold.alder, pasted);
    expect(view.sent.sort()).toEqual(['dock@teasel.example', 'yarrow@teasel.example']);
    expect(view.refused).toContainEqual({
      address: 'yarrow@teasel.example',
      reason: 'This address is in your list twice.',
    });
  });

  it('says so where an invitation is still open, and sends a new one when it was too old', async () => {
    const fenwold = await openFenwold();
    await inviteLinkWorker(fenwold, fenwold.alder, 'sorrel@teasel.example');
    const again = await inviteLinkWorker(fenwold, fenwold.alder, 'sorrel@teasel.example');
    expect(again).toEqual({
      sent: [],
      refused: [
        {
          address: 'sorrel@teasel.example',
          reason: 'They have an invitation that is still open.',
        },
      ],
    });
    fenwold.clock.forward({ days: 7, minutes: 1 });
    const later = await inviteLinkWorker(fenwold, fenwold.alder, 'sorrel@teasel.example');
    expect(later.sent).toEqual(['sorrel@teasel.example']);
  });

  it('sends one letter where two people invite the same address at one moment', async () => {
    const fenwold = await openFenwold();
    const marjoram = await joinMarjoram(fenwold);
    const views = await Promise.all(
      [fenwold.alder, marjoram, fenwold.alder].map((actor) =>
        inviteLinkWorker(fenwold, actor, 'sorrel@teasel.example'),
      ),
    );
    expect(views.flatMap(({ sent }) => sent)).toEqual(['sorrel@teasel.example']);
    const letters = await fenwold.letters();
    expect(letters.filter(({ to }) => to.address === 'sorrel@teasel.example')).toHaveLength(1);
  });

  it('writes a letter that says who invites, where to, and for how long', async () => {
    const fenwold = await openFenwold();
    await inviteLinkWorker(fenwold, fenwold.alder, 'sorrel@teasel.example');
    const letter = (await fenwold.letters()).at(-1);
    expect(letter?.text).toContain('Alder Gatepost invites you');
    expect(letter?.text).toContain('link worker at Teasel House in Fenwold');
    expect(letter?.text).toContain('7 days');
    expect(letter?.action?.url).toMatch(/^http:\/\/localhost:3000\/join\/[\w-]{43}$/);
  });

  it('keeps the secret of the link out of the database and the log', async () => {
    const fenwold = await openFenwold();
    await inviteLinkWorker(fenwold, fenwold.alder, 'sorrel@teasel.example');
    const token = await fenwold.tokenTo('sorrel@teasel.example');
    expect(JSON.stringify(await Invitation.find().lean())).not.toContain(token);
    expect(fenwold.logged.join('')).not.toContain(token);
    expect(fenwold.logged.join('')).not.toContain('sorrel@');
  });

  it('is refused with words where letters reach nobody', async () => {
    const fenwold = await openFenwold();
    const mailer = createMailer({
      env: { mode: 'production', smtpUrl: undefined, mailFrom: 'hedgerow@localhost.example' },
      logger: createLogger({ level: 'silent' }),
    });
    const county = { ...fenwold, tools: { ...fenwold.tools, mailer } };
    await expect(
      inviteLinkWorker(county, fenwold.alder, 'sorrel@teasel.example'),
    ).rejects.toMatchObject({ code: 'conflict', message: saying('SMTP_URL') });
    expect(await Invitation.countDocuments()).toBe(0);
  });

  it('takes up to 100 addresses at once', async () => {
    const fenwold = await openFenwold();
    const many = Array.from({ length: 101 }, (_, n) => `n${n}@teasel.example`);
    await expect(inviteLinkWorker(fenwold, fenwold.alder, many.join(' '))).rejects.toMatchObject({
      fields: { addresses: saying('100') },
    });
    expect(await Invitation.countDocuments()).toBe(0);
  });

  it('stops after 300 in a day by one person', async () => {
    const fenwold = await openFenwold();
    const batch = (letter: string) =>
      Array.from({ length: 100 }, (_, n) => `${letter}${n}@teasel.example`).join(' ');
    for (const letter of ['a', 'b', 'c']) {
      await inviteLinkWorker(fenwold, fenwold.alder, batch(letter));
    }
    await expect(
      inviteLinkWorker(fenwold, fenwold.alder, 'd@teasel.example'),
    ).rejects.toMatchObject({ code: 'tooManyRequests' });
    await fenwold.tools.mailer.settle();
  });
});

describe('who may invite whom', () => {
  it('coordinators invite link workers, supervisors and activity providers', async () => {
    const fenwold = await openFenwold();
    const marjoram = await joinMarjoram(fenwold);
    const growers = await addOrganisation(fenwold.tools, marjoram, {
      name: 'Loosestrife Growers',
      kinds: 'activityProvider',
    });
    for (const [role, organisationId] of [
      ['linkWorker', fenwold.teaselHouse],
      ['supervisor', fenwold.teaselHouse],
      ['activityProvider', growers.id],
    ] as const) {
      const form = { addresses: 'sorrel@teasel.example', role, organisationId };
      expect((await invitePeople(fenwold.tools, marjoram, form)).sent).toHaveLength(1);
    }
  });

  it.each(['coordinator', 'administrator'] as const)(
    'only an administrator invites a %s',
    async (role) => {
      const fenwold = await openFenwold();
      const marjoram = await joinMarjoram(fenwold);
      const form = { addresses: 'sorrel@teasel.example', role };
      await expect(invitePeople(fenwold.tools, marjoram, form)).rejects.toMatchObject({
        code: 'notPermitted',
      });
      expect((await invitePeople(fenwold.tools, fenwold.alder, form)).sent).toHaveLength(1);
    },
  );

  it('for link workers and activity providers inviting is not there', async () => {
    const fenwold = await openFenwold();
    for (const actor of [await joinHazel(fenwold), await joinBarnaby(fenwold)]) {
      await expect(inviteLinkWorker(fenwold, actor, 'sorrel@teasel.example')).rejects.toMatchObject(
        { code: 'notFound' },
      );
    }
    expect(await Invitation.countDocuments({ email: 'sorrel@teasel.example' })).toBe(0);
  });

  it('a role goes with an organisation of its kind, of the county, that is open', async () => {
    const fenwold = await openFenwold();
    const { tools, alder } = fenwold;
    const marlshire = await addMarlshire(tools);
    const growers = await addOrganisation(tools, alder, {
      name: 'Loosestrife Growers',
      kinds: 'activityProvider',
    });
    const closed = await addOrganisation(tools, alder, { name: 'Old Mill', kinds: 'host' });
    await closeOrganisation(tools, alder, { organisationId: closed.id });
    const places = [growers.id, marlshire.organisationId, closed.id, '', 'f'.repeat(24)];
    for (const organisationId of places) {
      const form = { addresses: 'sorrel@teasel.example', role: 'linkWorker', organisationId };
      await expect(invitePeople(tools, alder, form)).rejects.toMatchObject({
        fields: { organisationId: 'Choose an organisation.' },
      });
    }
    expect(await Invitation.countDocuments()).toBe(0);
  });

  it('a member of another county is invited like a stranger: nothing tells that the address is known', async () => {
    const fenwold = await openFenwold();
    await addMarlshire(fenwold.tools);
    const view = await inviteLinkWorker(fenwold, fenwold.alder, 'bryony@marlshire.example');
    expect(view).toEqual({ sent: ['bryony@marlshire.example'], refused: [] });
  });
});
