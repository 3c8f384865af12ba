import { ButtonLink } from './button.tsx';
import { ReportIcon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Leads to where one tells the moderators of a decision or an action. */
export function ReportOutcome({ id, text }: { id: string; text: string }) {
  return (
    <span className="not-printed">
      <ButtonLink to={`/reports/outcome/${id}`} look="quiet" icon={ReportIcon}>
        Report<VisuallyHidden>: {text}</VisuallyHidden>
      </ButtonLink>
    </span>
  );
}
