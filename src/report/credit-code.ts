/**
 * Unified social credit codes (GB 32100-2015) and the codes of organisations within them (GB 11714-1997),
 * by their check characters.
 */

// GB 32100 leaves out I, O, S, V and Z, which are easily misread.
const CREDIT_CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

function weightedSum(text: string, alphabet: string, weight: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    sum += alphabet.indexOf(text.charAt(index)) * weight(index);
  }
  return sum;
}

/** The last of the nine characters of an organisation code (GB 11714: weighted sum modulo 11). */
function organisationCheck(body: string): string {
  const sum = weightedSum(body, ORGANISATION_ALPHABET, (index) => ORGANISATION_WEIGHTS[index] ?? 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** The last of the eighteen characters of a credit code (GB 32100: weights 3^i modulo 31). */
function creditCodeCheck(body: string): string {
  let power = 1;
  const sum = weightedSum(body, CREDIT_CODE_ALPHABET, () => {
    const weight = power;
    power = (power * 3) % 31;
    return weight;
  });
  return CREDIT_CODE_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The written form of a credit code; its check characters need {@link isCreditCode}. */
export const CREDIT_CODE_PATTERN = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/**
 * Whether a text is a unified social credit code: eighteen characters of the alphabet of GB 32100-2015,
 * with its own check character (18th) and that of the organisation code inside it (17th) both right.
 *
 * @example
 * import { isCreditCode } from 'gongkai-report';
 *
 * isCreditCode('91350100M000100Y43'); // → true
 * isCreditCode('91350100M000100Y44'); // → false
 */
export function isCreditCode(text: string): boolean {
  return (
    CREDIT_CODE_PATTERN.test(text) &&
    creditCodeCheck(text.slice(0, 17)) === text.charAt(17) &&
    organisationCheck(text.slice(8, 16)) === text.charAt(16)
  );
}
