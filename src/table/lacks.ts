import type { CellReading, CellState } from '../report';

/**
 * Why a cell has no number. Of the cells that are not readable, those with numbers that the document does not
 * settle are told from the others.
 */
export type Lack = Exclude<CellState, 'number'> | 'undecided';

/** Why a cell has no number: what was read there, or blank where nothing else is known. */
export function lackOf(reading: CellReading | undefined): Lack {
  if (!reading || reading.state === 'number') return 'blank';
  return reading.undecided && reading.state === 'invalid' ? 'undecided' : reading.state;
}
