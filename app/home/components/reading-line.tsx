import { dayOfYear } from '#app/lib/dates.ts';
import { Notice } from '#app/ui/notice.tsx';

/** On every page of somebody who has left: until when they read, and how they come back. */
export function ReadingLine({ until, fill }: { until: string; fill: boolean }) {
  return (
    <div className={fill ? 'px-4 pt-3 lg:px-6' : undefined}>
      <Notice tone="info" title={`Your seat is for reading until ${dayOfYear(until)}.`}>
        <span className={fill ? 'max-sm:hidden' : undefined}>
          You see what was said until you left. To take part again, ask a coordinator to invite you.
        </span>
      </Notice>
    </div>
  );
}
