import type { NarrativeBlock } from '../report';
import { halfWidth } from './widths';

/** A text as a block: a heading below the section's title, or a paragraph. */
export function blockOf(text: string): NarrativeBlock {
  const line = text.trim();
  const short = line.length <= 40 && /^[(（\d０-９]/.test(line) && !/[。；;！？]$/.test(line);
  if (!short) return { type: 'paragraph', text: line };
  const half = halfWidth(line);
  if (/^\([一二三四五六七八九十]+\)/.test(half)) return { type: 'heading', level: 1, text: line };
  if (/^\d{1,2}[.、,]\D/.test(half)) return { type: 'heading', level: 2, text: line };
  if (/^\(\d{1,2}\)/.test(half)) return { type: 'heading', level: 3, text: line };
  return { type: 'paragraph', text: line };
}
