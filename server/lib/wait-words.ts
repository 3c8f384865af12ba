/** Said to whoever was quicker than a person is. */
export function waitWords(seconds: number): string {
  const time = seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `Wait a moment. You can go on in ${time}.`;
}
