/** A number as the form prints it: no grouping, a plain hyphen for minus. Never in exponent notation. */
export function printNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(6).replace(/\.?0{1,6}$/, '') : text;
}
