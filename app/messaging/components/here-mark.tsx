/** "Here now" in words; the dot only helps to find it. */
export function HereMark({ children = 'Here now' }: { children?: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 font-bold whitespace-nowrap text-hedge">
      <span aria-hidden="true" className="forced-edge size-2 rounded-full bg-hedge" />
      {children}
    </span>
  );
}
