import { describe, expect, it } from 'vitest';

import { takeOffOrganisation } from '#server/accounts/index.ts';
import { Organisation } from '#server/accounts/organisation.model.ts';
import { Activity } from '#server/activities/activity.model.ts';
import {
  changeActivity,
  confirmActivity,
  getActivity,
  reportWrong,
  withdrawActivity,
} from '#server/activities/index.ts';
import { ImportRow } from '#server/imports/import-row.model.ts';
import { ImportRun } from '#server/imports/import-run.model.ts';
import { carryOutImport, decideRows, getImport } from '#server/imports/index.ts';
import { addAllotment, allotment } from '#test/activities/support/open-board.ts';
import {
  boardNames,
  bring,
  bringIn,
  csv,
  findByName,
  header,
  judge,
  openImports,
  putIn,
  row,
  settle,
} from './support/open-imports.ts';

describe('importing valid rows only', () => {
  it('PR8: adds nothing for those who asked not to be listed, and says so of each row', async () => {
    const imports = await openImports();
    const { tools, marjoram, shed } = imports;
    const { name = '' } = (await Organisation.findById(shed).lean()) ?? {};
    await takeOffOrganisation(tools, marjoram, { organisationId: shed, reason: 'Moved away' });
    const importId = await bring(
      imports,
      csv(header, row('Woodwork', { organisation: name }), row('Whist')),
    );
    const { rows } = await judge(imports, importId, { addsOrganisations: 'yes' });
    expect(rows.find((one) => one.name === 'Woodwork')).toMatchObject({
      status: 'error',
      reasons: [{ sentence: 'They asked not to be listed here.' }],
    });
    await putIn(imports, importId);
    expect(await boardNames(imports)).toEqual(['Whist']);
    expect(await Organisation.countDocuments({ name, state: 'open' })).toBe(0);
  });

  it('puts them on the board, leaves errors out, and tells everybody who sees it', async () => {
    const imports = await openImports();
    const { hazel, barnaby, oakley, stranger, announced } = imports;
    announced.length = 0;
    await bringIn(imports, csv(header, row('Tea dance'), row(''), row('Whist')));
    expect(await boardNames(imports)).toEqual(['Tea dance', 'Whist']);
    const heard = announced.filter(({ event }) => event === 'activity.added');
    const audience = heard.flatMap((one) => one.audience);
    expect(audience).toEqual(expect.arrayContaining([hazel.personId, barnaby.personId]));
    expect(audience).not.toContain(oakley.personId);
    expect(audience).not.toContain(stranger.personId);
  });

  it('an import never makes anything fresh: what it says anew is not checked', async () => {
    const imports = await openImports();
    const { tools, hazel } = imports;
    await bringIn(imports, csv(header, row('Tea dance')));
    const activityId = String((await findByName('Tea dance'))?._id);
    const { activity } = await getActivity(tools, hazel, { activityId });
    expect(activity.checks).toEqual({ times: null, place: null, cost: null, phone: null });
    expect(activity.freshness).toBe('unknown');
    expect(activity.schedule).toMatchObject({ freq: 'weekly', days: ['tue'], opensAt: '10:00' });
  });

  it('merging takes what the row says and keeps the rest, with its checks', async () => {
    const imports = await openImports();
    const { tools, hazel, marjoram } = imports;
    const activityId = await addAllotment(imports, { name: 'Seed swap', town: 'Ambry' });
    await reportWrong(tools, hazel, { activityId, field: 'phone' });
    const importId = await bring(
      imports,
      csv('Name,Organisation,Phone,Town', 'Seed swap,Loosestrife Growers,01632 960777,Ambry'),
    );
    await judge(imports, importId);
    await decideRows(tools, marjoram, { importId, decision: 'merge' });
    await putIn(imports, importId);
    const { activity } = await getActivity(tools, hazel, { activityId });
    expect(activity).toMatchObject({
      phone: '01632 960777',
      firstVisit: 'Barnaby meets you at the gate.',
      whatMatters: ['company', 'outdoors'],
      reports: {},
      version: 2,
    });
    expect(activity.checks.phone).toBeNull();
    expect(activity.checks.times).not.toBeNull();
  });

  it('pressed twice at one moment, and once more, each row goes in once', async () => {
    const imports = await openImports();
    const { tools, marjoram, linden } = imports;
    const names = Array.from({ length: 230 }, (_, at) => `Walk ${at}`);
    const importId = await bring(imports, csv(header, ...names.map((name) => row(name))));
    await judge(imports, importId);
    await Promise.all([
      carryOutImport(tools, marjoram, { importId }),
      carryOutImport(tools, linden, { importId }),
      carryOutImport(tools, marjoram, { importId }),
    ]);
    await settle(tools, marjoram, importId);
    await carryOutImport(tools, marjoram, { importId });
    const page = await settle(tools, marjoram, importId);
    expect(page.import).toMatchObject({ state: 'done', done: 230, results: { added: 230 } });
    expect(await Activity.countDocuments()).toBe(230);
  });

  it('what broke off is gone on with: nothing twice, and nothing left behind', async () => {
    const imports = await openImports();
    const { tools, marjoram, clock } = imports;
    const names = Array.from({ length: 130 }, (_, at) => `Walk ${at}`);
    const importId = await bring(imports, csv(header, ...names.map((name) => row(name))));
    await judge(imports, importId);
    await putIn(imports, importId);
    // As if the process had ended after its first hundred rows.
    const late = { runId: importId, number: { $gt: 101 } };
    const rows = await ImportRow.find({ runId: importId }).sort({ number: -1 }).limit(30).lean();
    const ids = rows.flatMap(({ result }) => (result && 'id' in result ? [result.id] : []));
    await Activity.collection.deleteMany({
      _id: {
        $in: (await Activity.find().lean())
          .filter(({ _id }) => ids.includes(_id.toString()))
          .map(({ _id }) => _id),
      },
    });
    for (const { _id } of rows) await ImportRow.updateOne({ _id }, { isPut: false, result: null });
    expect(late.number.$gt).toBe(101);
    const $set = { state: 'importing', done: 100, 'results.added': 100, movedAt: clock.now() };
    await ImportRun.updateOne({ _id: importId }, { $set });
    await carryOutImport(tools, marjoram, { importId });
    expect((await getImport(tools, marjoram, { importId })).import).toMatchObject({
      isQuiet: false,
      done: 100,
    });
    clock.forward({ minutes: 2 });
    expect((await getImport(tools, marjoram, { importId })).import.isQuiet).toBe(true);
    const { import: view } = await putIn(imports, importId);
    expect(view).toMatchObject({ state: 'done', done: 130, results: { added: 130 } });
    expect(await Activity.countDocuments({ state: 'open' })).toBe(130);
  });

  it('the same file again changes nothing, also where a colleague has put right what it says', async () => {
    const imports = await openImports();
    const { tools, marjoram, hazel } = imports;
    const sheet = csv(header, row('Tea dance'), row('Whist'));
    await bringIn(imports, sheet);
    const stored = await findByName('Tea dance');
    const activityId = String(stored?._id);
    await changeActivity(tools, marjoram, {
      ...allotment('', { name: 'Tea dance', phone: '01632 960888' }),
      ...{ activityId, version: 1 },
    });
    await confirmActivity(tools, hazel, { activityId, fields: ['phone'] });
    const again = await bring(imports, sheet);
    expect((await judge(imports, again)).import.counts).toEqual({
      ...{ ready: 0, warning: 0, error: 0, same: 2 },
    });
    await putIn(imports, again);
    expect((await findByName('Tea dance'))?.phone).toBe('01632 960888');
    expect(await Activity.countDocuments()).toBe(2);
  });

  it('what was taken off is not put back without being asked about', async () => {
    const imports = await openImports();
    const { tools, marjoram } = imports;
    const sheet = csv(header, row('Tea dance'));
    await bringIn(imports, sheet);
    await withdrawActivity(tools, marjoram, {
      activityId: String((await findByName('Tea dance'))?._id),
    });
    const again = await bring(imports, sheet);
    const { rows, import: view } = await judge(imports, again);
    expect(view.plan).toMatchObject({ isNew: 0, waiting: 1 });
    expect(rows[0]).toMatchObject({ wasTakenOff: true, status: 'warning' });
    await expect(
      decideRows(tools, marjoram, { importId: again, decision: 'merge', number: '2' }),
    ).rejects.toMatchObject({ code: 'invalidInput' });
    await decideRows(tools, marjoram, { importId: again, decision: 'apart', number: '2' });
    expect((await putIn(imports, again)).import.results.added).toBe(1);
  });

  it('activity providers that are not here are added where that was ticked, once each', async () => {
    const imports = await openImports();
    const rows = ['Tea dance', 'Whist'].map((name) => row(name, { organisation: 'Ambry Socials' }));
    const page = await bringIn(imports, csv(header, ...rows), { addsOrganisations: 'yes' });
    expect(page.import.results.added).toBe(2);
    expect(await Organisation.countDocuments({ name: 'Ambry Socials' })).toBe(1);
    expect((await findByName('Whist'))?.organisationName).toBe('Ambry Socials');
  });

  it('rows of one name in the file: the later one is merged into what the first has become', async () => {
    const imports = await openImports();
    const { tools, marjoram } = imports;
    const importId = await bring(
      imports,
      csv(header, row('Whist'), row('Whist', { phone: '01632 960999' })),
    );
    await judge(imports, importId);
    await decideRows(tools, marjoram, { importId, decision: 'merge' });
    expect((await putIn(imports, importId)).import.results).toMatchObject({ added: 1, updated: 1 });
    expect(await findByName('Whist')).toMatchObject({ phone: '01632 960999', version: 2 });
  });

  it('T17: is there for coordinators of the county alone', async () => {
    const imports = await openImports();
    const { tools, hazel, alder, barnaby, strangeCoordinator } = imports;
    const importId = await bring(imports, csv(header, row('Tea dance')));
    await judge(imports, importId);
    for (const other of [hazel, alder, barnaby, strangeCoordinator]) {
      await expect(carryOutImport(tools, other, { importId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect(await Activity.countDocuments()).toBe(0);
  });
});
