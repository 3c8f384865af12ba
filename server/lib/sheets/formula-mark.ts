/**
 * What a spreadsheet would run, or take for the beginning of something that it runs. The wide forms
 * are what some keyboards make of the same signs.
 */
const startsFormula = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const isMarked = /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A cell that no spreadsheet runs. `withoutFormulaMark` gives back what it was. */
export function withFormulaMark(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}

export function withoutFormulaMark(text: string): string {
  return isMarked.test(text) ? text.slice(1) : text;
}
