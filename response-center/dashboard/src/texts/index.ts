import { nb } from './nb';

/** What every language must say. */
export type Catalogue = typeof nb;

/** The texts on the screen. */
export const texts: Catalogue = nb;

/** The BCP 47 tag that dates and numbers follow. */
export const locale = 'nb-NO';
