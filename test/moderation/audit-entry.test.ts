import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { AuditEntry } from '#server/moderation/audit-entry.model.ts';
import { LEAVE, openModeration } from './support/open-moderation.ts';

const uses = (source: string) =>
  [...source.matchAll(/\bAuditEntry\s*\.\s*(\w+)/g)].map(([, verb]) => verb);

describe('the audit', () => {
  it('is added to and read by the code of the server, and nothing else', () => {
    const sources = readdirSync('server', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    expect(sources.flatMap(uses).sort()).toEqual(['create', 'find']);
    expect(sources.filter((source) => source.includes("'auditEntries'"))).toHaveLength(1);
    expect(uses('await AuditEntry.deleteMany({});')).toEqual(['deleteMany']);
  });

  it('refuses every way to change or remove an entry', async () => {
    const { moderation, people, reportedMessage } = await openModeration();
    const { matterId } = await reportedMessage();
    await moderation.decideMatter(people.marjoram, { matterId, ...LEAVE });
    const before = await AuditEntry.find().lean();
    const entry = await AuditEntry.findOne();
    if (!entry) throw new Error('Nothing was written down.');
    const all = { countyId: entry.countyId };
    const change = { act: 'hidden' } as const;
    const replacement = { ...entry.toObject(), ...change };
    const tries: (() => Promise<unknown>)[] = [
      async () => AuditEntry.updateOne(all, change),
      async () => AuditEntry.updateMany(all, change),
      async () => AuditEntry.replaceOne(all, replacement),
      async () => AuditEntry.deleteOne(all),
      async () => AuditEntry.deleteMany(all),
      async () => AuditEntry.findOneAndUpdate(all, change),
      async () => AuditEntry.findOneAndReplace(all, replacement),
      async () => AuditEntry.findOneAndDelete(all),
      async () => AuditEntry.findByIdAndDelete(entry._id),
      async () => entry.deleteOne(),
      async (): Promise<unknown> => entry.updateOne(change).exec(),
      async () => AuditEntry.bulkWrite([{ deleteMany: { filter: all } }]),
    ];
    for (const attempt of tries) {
      await expect(attempt(), attempt.toString()).rejects.toThrow('added to and never changed');
    }
    entry.set('act', 'hidden');
    await entry.save().catch(() => undefined);
    expect(await AuditEntry.find().lean()).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it('takes no field but its own, so no text gets into it', async () => {
    const { countyId, people, clock } = await openModeration();
    const entry = {
      ...{ countyId, at: clock.now(), byId: people.alder.personId, act: 'left' as const },
      ...{ place: 'here', word: 'Some text' },
    };
    await expect(async () => AuditEntry.create([entry])).rejects.toThrow('word');
  });
});
