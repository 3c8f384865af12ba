import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import mongoose from 'mongoose';
import { describe, expect, inject, it, onTestFinished } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { addParagraph } from '#server/meetings/index.ts';
import { NoteUpdate } from '#server/meetings/live/note-update.model.ts';
import { COMPACT_AFTER } from '#server/meetings/live/notes-log.ts';
import { notesOf, openMeeting, type OpenMeeting } from './support/open-meeting.ts';

/** Begins to write in a process of its own. */
function start({ meetingId, clock }: OpenMeeting, actor: Actor) {
  const uri = new URL(inject('mongoUri'));
  uri.pathname = `/${mongoose.connection.db?.databaseName ?? ''}`;
  const now = clock.now().toISOString();
  const script = join(import.meta.dirname, 'support', 'killed-notes.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      KILLED_NOTES: JSON.stringify({ uri: uri.href, actor, meetingId, now }),
    },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said: string[] = [];
  createInterface(child.stdout).on('line', (line) => said.push(line));
  return { child, said, ended: once(child, 'exit') };
}

describe('a process that is killed while it writes notes (R13)', { timeout: 180_000 }, () => {
  it('has lost nothing of which it said that it is stored, and others go on', async () => {
    const world = await openMeeting();
    const { tools, hazel, rowan, meetingId } = world;
    const [one, other] = [start(world, hazel), start(world, rowan)];
    // Past a snapshot, so that what is killed may be writing one.
    const enough = COMPACT_AFTER * 2;
    await expect
      .poll(() => Math.min(one.said.length, other.said.length), { timeout: 120_000, interval: 5 })
      .toBeGreaterThan(enough);
    one.child.kill('SIGKILL');
    const saidByOther = other.said.length;
    await one.ended;
    await expect
      .poll(() => other.said.length, { timeout: 60_000 })
      .toBeGreaterThan(saidByOther + 8);
    other.child.kill('SIGKILL');
    await other.ended;

    await addParagraph(tools, hazel, { meetingId, itemId: '', paragraph: 'Afterwards' });
    const lines = ((await notesOf(world, hazel)) ?? '').split('\n').filter(Boolean);
    for (const { said } of [one, other]) {
      const kept = new Map<string, number>();
      for (const line of lines) kept.set(line, (kept.get(line) ?? 0) + 1);
      expect(said.filter((number) => !kept.has(`Line ${number}`))).toEqual([]);
    }
    // Each was written by two people, and by nobody twice.
    const times = new Map<string, number>();
    for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
    expect(Math.max(...times.values())).toBe(2);
    const both = new Set(one.said.filter((number) => other.said.includes(number)));
    for (const number of both) expect(times.get(`Line ${number}`)).toBe(2);
    const seqs = await NoteUpdate.find({}, { seq: 1 }).sort({ seq: 1 }).lean();
    expect(seqs.map(({ seq }) => seq)).toEqual(seqs.map((_, index) => index + 1));
  });
});
