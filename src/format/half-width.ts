const FULL_WIDTH = /[！-～]/g;

/** Full-width ASCII as ASCII, letter by letter, so that places are kept. (Not NFKC, which would turn ² and ① into digits.) */
export const halfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
