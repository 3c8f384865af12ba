import { FieldHint } from '#app/ui/field-frame.tsx';

import { URGENT } from '../urgent-box.ts';

const ID = 'message-urgent';

/** For supervisors, beneath what they write to somebody whom they supervise. */
export function UrgentChoice({ isChosen }: { isChosen: boolean }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          name={URGENT}
          value="yes"
          defaultChecked={isChosen}
          aria-describedby={`${ID}-hint`}
          className="size-6 shrink-0 accent-hedge"
        />
        Urgent
      </label>
      <FieldHint id={ID}>At any hour, to those who allow it.</FieldHint>
    </div>
  );
}
