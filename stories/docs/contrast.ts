/** The channels of `#rgb` or `#rrggbb`, 0 to 255. */
function channels(colour: string): number[] {
  const digits = colour.slice(1);
  const size = digits.length / 3;
  return [0, 1, 2].map((index) => {
    const digit = digits.slice(index * size, (index + 1) * size);
    return Number.parseInt(digit.repeat(3 - size), 16);
  });
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour)
    .map((channel) => channel / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
