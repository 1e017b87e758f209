/** Weights of red, green and blue in how light a colour looks (WCAG 2, relative luminance). */
const WEIGHTS = [0.2126, 0.7152, 0.0722] as const;
/** At this luminance black and white contrast equally. */
const MIDDLE = 0.179;

/** The colour of letters that are read best on a colour `#rrggbb`: white on dark ones, black on light ones. */
export function inkOn(color: string): '#ffffff' | '#000000' {
  const luminance = WEIGHTS.reduce((sum, weight, index) => {
    const part = Number.parseInt(color.slice(1 + 2 * index, 3 + 2 * index), 16) / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
  return luminance > MIDDLE ? '#000000' : '#ffffff';
}
