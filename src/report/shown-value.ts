const SHOWN = 60;

/** A value as a person may be shown it, cut short. */
export function shownValue(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : jsonOf(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function jsonOf(value: unknown): string {
  try {
    // Undefined and functions have no JSON.
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value; // a cycle or a bigint
  }
}
