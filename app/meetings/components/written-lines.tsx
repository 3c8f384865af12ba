/** Words as they were written, line by line. */
export function WrittenLines({ text }: { text: string }) {
  return <p className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>;
}
