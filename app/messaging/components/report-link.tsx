import { ReportIcon } from '#app/ui/icon.tsx';
import { MenuLink } from '#app/ui/menu.tsx';
import type { MessageView } from '#server/messaging/contract.ts';

/** Leads to where one tells the moderators about somebody else's message. */
export function ReportLink({ message: { id } }: { message: MessageView }) {
  return (
    <MenuLink icon={ReportIcon} to={`/reports/message/${id}`}>
      Report
    </MenuLink>
  );
}
