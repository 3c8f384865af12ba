import { AlertIcon, Icon } from '#app/ui/icon.tsx';

/** A press that did not get through, beside the composer, where it is seen and heard. */
export function DeedTrouble({ because }: { because: string | null }) {
  return (
    <div role="status">
      {because !== null && (
        <p className="flex items-start gap-1.5 font-bold text-berry">
          <Icon of={AlertIcon} className="mt-0.5" />
          {because}
        </p>
      )}
    </div>
  );
}
