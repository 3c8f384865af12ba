import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/form-row.tsx';

/** Beneath what is about to be saved: save it, or change something first. */
export function CheckButtons({ save }: { save: string }) {
  const busy = useBusy();
  return (
    <ButtonRow>
      <Button type="submit" name="intent" value="save" look="primary" disabled={busy}>
        {busy ? 'Wait a moment…' : save}
      </Button>
      <Button type="submit" name="intent" value="change" disabled={busy}>
        Change something
      </Button>
    </ButtonRow>
  );
}
