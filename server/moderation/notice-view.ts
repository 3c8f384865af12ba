import type { NoticeView } from './contract.ts';
import type { NoticeRecord } from './notice.model.ts';

export function viewNotice(notice: NoticeRecord): NoticeView {
  const { kind, thingKind, rule, word } = notice;
  return {
    ...{ kind, rule, word },
    id: notice._id.toString(),
    thing: thingKind,
    until: notice.until?.toISOString() ?? null,
    at: notice.at.toISOString(),
  };
}
