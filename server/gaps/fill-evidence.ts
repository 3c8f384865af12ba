import { isNotThere } from '../lib/trusted-filters.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { countEvidence, evidenceKeyOf } from './count-evidence.ts';
import { GapVoice } from './gap-voice.model.ts';
import { Gap } from './gap.model.ts';

/**
 * Counts the voices that an older version has kept, each in the quarter in which it was raised. One
 * by one, beside the open product: a voice is counted and marked in one transaction.
 */
export async function fillEvidence(goOn: () => Promise<void>): Promise<void> {
  for await (const { _id } of GapVoice.find({ evidenceKey: isNotThere() }, { _id: 1 }).lean()) {
    await goOn();
    await inTransaction(async (session) => {
      const voice = await GapVoice.findOne({ _id, evidenceKey: isNotThere() }, null, {
        session,
      }).lean();
      const gap = voice && (await Gap.findById(voice.gapId, null, { session }).lean());
      if (!voice || !gap) return;
      const said = { ...gap, at: voice.at };
      await countEvidence(voice, said, session);
      await GapVoice.updateOne(
        { _id },
        { $set: { evidenceKey: evidenceKeyOf(said) } },
        { session },
      );
    });
  }
}
