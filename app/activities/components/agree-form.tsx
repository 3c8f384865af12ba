import { Button } from '#app/ui/button.tsx';
import { CheckIcon } from '#app/ui/icon.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { NoteView } from '#server/activities/page-views.ts';

import { notePath } from '../note-words.ts';
import { usePress } from '../use-press.ts';
import { PressForm } from './press-form.tsx';

interface AgreeFormProps {
  activityId: string;
  note: NoteView;
  /** The page of the activity on which it stands, so that it is shown again without script. */
  listedAfter: string | null;
}

/** "I agree", by name. Pressed again it is taken back. */
export function AgreeForm({ activityId, note, listedAfter }: AgreeFormProps) {
  const press = usePress(activityId);
  const { sending, saved } = press;
  const { isMine } = note.agreed;
  return (
    <PressForm action={notePath(activityId, note.id)} press={press}>
      <input type="hidden" name="intent" value={isMine ? 'takeBackAgreement' : 'agree'} />
      <input type="hidden" name="noteId" value={note.id} />
      {listedAfter !== null && <input type="hidden" name="listedAfter" value={listedAfter} />}
      <div>
        <Button type="submit" look="quiet" icon={CheckIcon} disabled={sending !== null}>
          {isMine ? 'I no longer agree' : 'I agree'}
          <VisuallyHidden>: {note.text}</VisuallyHidden>
        </Button>
      </div>
      <LiveRegion>{saved ? savedWords(saved) : ''}</LiveRegion>
    </PressForm>
  );
}

function savedWords(saved: URLSearchParams): string {
  return saved.get('intent') === 'agree' ? 'Saved: you agree' : 'Saved: you no longer agree';
}
