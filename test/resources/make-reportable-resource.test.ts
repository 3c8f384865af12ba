import { describe, expect, it } from 'vitest';

import {
  addComment,
  editResource,
  getResource,
  listNewResources,
  listResources,
  makeReportableResource,
  openResourceFile,
  removeResource,
  sayUsed,
  shareResource,
} from '#server/resources/index.ts';
import { fileForm, newClientId, noteForm, openFenwold } from './support/open-county.ts';

describe('a resource in the hands of moderators', () => {
  it('is gone for all but its author and moderators, and comes back as it was', async () => {
    const { tools, countyId, hazel, rowan, teazle, marjoram, alder } = await openFenwold();
    const { resourceId } = await shareResource(tools, hazel, fileForm());
    const reportable = makeReportableResource(tools);
    const place = { countyId, thingId: resourceId };
    const seers = [hazel, marjoram, alder];
    const others = [rowan, teazle];
    await reportable.hide({ ...place, rule: 'advertising' });
    for (const seer of seers) {
      expect((await getResource(tools, seer, { resourceId })).resource.isHidden).toBe(true);
      expect(await openResourceFile(tools, seer, { resourceId })).toMatchObject({ bytes: 12 });
    }
    for (const other of others) {
      for (const work of [
        () => getResource(tools, other, { resourceId }),
        () => openResourceFile(tools, other, { resourceId }),
        () => reportable.find(other, resourceId),
      ]) {
        await expect(work()).rejects.toMatchObject({ code: 'notFound' });
      }
    }
    for (const reader of [...seers, ...others]) {
      const { resources } = await listResources(tools, reader, {});
      expect(resources).toEqual([]);
    }
    expect(await listNewResources(tools, rowan)).toEqual([]);

    await reportable.restore(place);
    expect((await listResources(tools, rowan, {})).resources).toHaveLength(1);
    expect((await getResource(tools, rowan, { resourceId })).resource.isHidden).toBe(false);
  });

  it('while hidden takes nothing in, and its author can take it off the shelf', async () => {
    const { tools, countyId, hazel } = await openFenwold();
    const { resourceId } = await shareResource(tools, hazel, noteForm());
    const reportable = makeReportableResource(tools);
    const place = { countyId, thingId: resourceId };
    await reportable.hide({ ...place, rule: 'kind' });
    const comment = { resourceId, clientId: newClientId(), comment: 'But why' };
    for (const work of [
      () => addComment(tools, hazel, comment),
      () => editResource(tools, hazel, { ...noteForm(), resourceId }),
      () => sayUsed(tools, hazel, { resourceId, line: '' }),
    ]) {
      await expect(work()).rejects.toMatchObject({ code: 'notFound' });
    }
    await removeResource(tools, hazel, { resourceId });
    expect(await reportable.show(place)).toBeNull();
    await reportable.restore(place);
    const gone = getResource(tools, hazel, { resourceId });
    await expect(gone).rejects.toMatchObject({ code: 'notFound' });
  });

  it('tells each what it is for them', async () => {
    const { tools, countyId, hazel, rowan, marjoram, announced } = await openFenwold();
    const { resourceId } = await shareResource(tools, hazel, noteForm());
    announced.length = 0;
    await makeReportableResource(tools).hide({ countyId, thingId: resourceId, rule: 'kind' });
    const heard = (personId: string) =>
      announced.filter(({ audience }) => audience.includes(personId)).map(({ event }) => event);
    expect(heard(hazel.personId)).toEqual(['resource.changed']);
    expect(heard(marjoram.personId)).toEqual(['resource.changed']);
    expect(heard(rowan.personId)).toEqual(['resource.removed']);
  });
});
