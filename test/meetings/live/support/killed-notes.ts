import { connectDatabase } from '#server/lib/database/connect-database.ts';
import { addParagraph } from '#server/meetings/index.ts';
import type { Actor } from '#server/accounts/contract.ts';
import { createWorld } from '#test/meetings/support/open-fenwold.ts';

/** A process of its own that adds to the notes of a meeting, and says each time that it is stored. */
const { uri, actor, meetingId, now } = JSON.parse(process.env.KILLED_NOTES ?? '') as {
  uri: string;
  actor: Actor;
  meetingId: string;
  now: string;
};

await connectDatabase(uri);
const { tools, clock } = createWorld();
clock.moveTo(now);
for (let number = 0; ; number += 4) {
  const some = [number, number + 1, number + 2, number + 3];
  await Promise.all(
    some.map(async (one) => {
      await addParagraph(tools, actor, { meetingId, itemId: '', paragraph: `Line ${one}` });
      process.stdout.write(`${one}\n`);
    }),
  );
}
