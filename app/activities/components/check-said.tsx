import { Notice } from '#app/ui/notice.tsx';

/** What came of a press on something that was asked. */
export function CheckSaid({ said }: { said: string | null }) {
  if (said === 'activityChecked') {
    return (
      <Notice tone="success" title="Thank you." role="status">
        It reads as checked today.
      </Notice>
    );
  }
  if (said === 'givenBack') {
    return (
      <Notice tone="success" title="Given back." role="status">
        A coordinator can ask somebody else.
      </Notice>
    );
  }
  return null;
}
