/** Stem green, as the bars of the screen: dark enough to be black on a grey print. `RRGGBB` */
export const BAR_COLOR = '2F6B3C';
/** Edge of outlined bars. */
export const LIGHT_BAR_COLOR = '6B6156';
/** Of records without a category. */
export const NO_CATEGORY_COLOR = '666666';
