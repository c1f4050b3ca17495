/**
 * Exact sums of decimals. A cell's amount has at most six decimals; the seventh holds half a unit of the
 * sixth, the tolerance of a rounded figure.
 */
const PLACES = 7;
const ONE = 10n ** BigInt(PLACES);

/** A number as a whole multiple of 10⁻⁷, from its shortest decimal notation. */
export function toScaled(value: number): bigint {
  if (Number.isInteger(value)) return BigInt(value) * ONE;
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const shift = PLACES - fraction.length + Number(exponent);
  const digits = BigInt(whole + fraction);
  return shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift);
}

/** The nearest number; its sign is exact. */
export const fromScaled = (scaled: bigint): number => Number(scaled) / Number(ONE);

/** The decimal notation of a whole multiple of 10⁻⁷. */
export function scaledText(scaled: bigint): string {
  const sign = scaled < 0n ? '-' : '';
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0{1,7}$/, '');
  return `${sign}${digits.slice(0, -PLACES)}${fraction && `.${fraction}`}`;
}

/** Half a unit of the last decimal that a printed number states, as a multiple of 10⁻⁷. */
export function halfUnit(printed: string): bigint {
  const decimals = /\.(\d*)/.exec(printed)?.[1]?.length ?? 0;
  return decimals < PLACES ? (5n * ONE) / 10n ** BigInt(decimals + 1) : 0n;
}
